const secondWording = {
  stored: 'We have stored your response. It counts the same as every other response, however you sent it.',
  late: 'It arrived after the closing day, and is marked as late. The team decides whether it can still use it.',
  keep: 'Anyone who has this receipt can read your response, prove what you wrote, and withdraw or replace it. If you need to show someone that you responded, show the copy instead. It does not have your text or your codes.',
  codes:
    'With the reference and the private code you can withdraw or replace your response until the consultation closes, at {address}withdraw/, or by asking us. Quote the reference whenever you contact us. With the follow-up code you can later see what happened to each of your comments.',
  proof:
    'The commitment is computed from everything above except the time. The signature covers the consultation, the commitment and the time.',
  copy: 'A response to this consultation was received at this time. This copy does not have the text of the response or its codes, so nobody can read or withdraw anything with it.',
};

/** What a saved receipt says in English. A released wording never changes: see `ReceiptLanguage`. */
export const englishReceipt = {
  tag: 'en-GB',
  headings: {
    receipt: 'Receipt',
    keep: 'Keep this to yourself',
    answers: 'Your response in full',
    proof: 'Proof',
    copy: 'Copy of a receipt, to show to others',
  },
  labels: {
    responseTo: 'Response to',
    revision: 'About revision',
    received: 'Received',
    reference: 'Reference',
    privateCode: 'Private code',
    followUpCode: 'Follow-up code',
    replaces: 'Replaces',
    consultation: 'Consultation',
    notice: 'Version of the privacy notice',
    commitment: 'Commitment',
    signature: 'Signature',
    key: 'Key',
    publicKey: 'Public key',
  },
  titles: { receipt: 'Receipt', copy: 'Copy of a receipt', forPrograms: 'For programs that check this receipt' },
  developmentKey: '{key} (a development key, which proves nothing)',
  howToCheck:
    'To check it, open {site}/receipts/ and choose this file, or run: npm run responses -- receipt verify <file>',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: '{day} {month} {year}',
  received: '{day}, {time} UTC',
  keyedIn: '{day}, by {channel}',
  channels: {},
  wordings: {
    1: {
      stored: 'Your response is stored. It counts like every other response, however it came in.',
      late: 'It came after the closing day. It is marked as late, and the body decides what to do with late ones.',
      keep: 'Whoever holds this receipt can read your response, prove what you wrote, and withdraw or replace the response. If you have to show somebody that you responded, show the copy without text and codes instead.',
      codes:
        'With the reference and the private code you can withdraw or replace your response until the consultation closes, at {address}withdraw/, or by asking the body. Quote the reference when you ask anything. With the follow-up code you can later see what became of each of your comments.',
      proof:
        'The commitment is computed from everything above except the time. The signature covers consultation, commitment and time.',
      copy: 'A response to this consultation was received at this time. This copy has neither the text of the response nor its codes: whoever holds it cannot read or withdraw anything.',
    },
    2: secondWording,
    // Tells readers what “commitment” means here: in the Code, it is the name of a clause.
    3: {
      ...secondWording,
      proof:
        'The commitment is a seal: a number calculated from everything above except the time. The signature covers the consultation, the commitment and the time.',
    },
  },
};
