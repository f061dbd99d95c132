import { describe, expect, it } from 'vitest';
import { forceChanges } from './changes-of-force.ts';

const says = (before: string, after: string): readonly string[] =>
  forceChanges(before, after).map(({ words }) => words);

describe('a duty that is said in other words', () => {
  it.each([
    ['a noun for its verb', 'The board must make a decision.', 'The board must decide.'],
    [
      'a verb that says little before a noun',
      'Owners must inspect rides.',
      'Owners must carry out an inspection of rides.',
    ],
    ['the passive', 'The breeder must keep records.', 'Records must be kept by the breeder.'],
    ['somebody by what they do', 'A complainant must be told.', 'A person who makes a complaint must be told.'],
    ['a phrase for one word', 'Campers must extinguish fires.', 'Campers must put out fires.'],
    ['a like word', 'Staff must collect rents.', 'Staff must gather rents.'],
    [
      'when a time limit starts',
      'Appeal within 21 days of the letter.',
      'Appeal within 21 days from the date of the letter.',
    ],
    ['what somebody can do', 'Members unable to attend must say so.', 'Members who cannot attend must say so.'],
    ['a case without a condition', 'Staff who become ill must go home.', 'Staff must go home if they become ill.'],
    ['may only if', 'Shops may sell knives only if licensed.', 'Shops must not sell knives unless licensed.'],
    [
      'a verb of consent',
      'Nobody may sublet without the owner’s consent.',
      'Nobody may sublet unless the owner consents.',
    ],
    ['who gets it first', 'A knife must not be sold to a child.', 'A child must not be sold a knife.'],
    ['the same said twice', 'Staff must reply promptly and without delay.', 'Staff must reply without delay.'],
    ['a date in front', 'A school must reply by 1 October.', 'By 1 October, a school must reply.'],
    ['another way to write the hour', 'Bars must close at 10 p.m.', 'Bars must close at 10 pm.'],
    [
      'a limit that is asked for or forbidden',
      'No more than 90 may be let in by the club.',
      'The club must not let in more than 90.',
    ],
    ['a speed that is a limit', 'Carts must not exceed 10 mph.', 'Carts must not go faster than 10 mph.'],
    ['a slip in who must act', 'The operater must check it.', 'The operator must check it.'],
    ['another spelling of who must act', 'The center must check it.', 'The centre must check it.'],
    ['the passive of a watched word', 'The clerk must inform the family.', 'The family must be informed by the clerk.'],
    ['a verb that needs something', 'A sale requires consent.', 'Consent is required for a sale.'],
    ['an age', 'Nobody under 18 years of age may enter.', 'Nobody under 18 may enter.'],
    [
      'a synonym of a dictionary',
      'Keep the paths next to the plots clear.',
      'Keep the paths adjacent to the plots clear.',
    ],
    ['a verb and its particle', 'Leavers must hand over their data.', 'Leavers must transfer their data.'],
    ['its reader in place of a name', 'Tenants must pay the rent.', 'You must pay the rent.'],
    ['a body that speaks of itself', 'The council will answer letters.', 'We will answer letters.'],
    ['an instruction after its case', 'You must not drive if you are tired.', 'If you are tired, do not drive.'],
    [
      'the ends of a range',
      'Cells must be locked from 8 pm until 7 am.',
      'Cells must be locked between 8 pm and 7 am.',
    ],
    [
      'a time before an event',
      'Book at least two weeks before a visit.',
      'Book no later than two weeks before a visit.',
    ],
    ['a fee that is due', 'The rent must be paid on arrival.', 'The rent is payable on arrival.'],
    ['a year of notice', "The council must give a year's notice.", "The council must give 12 months' notice."],
    ['a state for a case', 'If the weather is severe, close the pool.', 'In severe weather, close the pool.'],
    ['a request', 'Staff must tell customers who ask.', 'Staff must tell customers on request.'],
    [
      'another verb in a sentence that was written anew',
      'The warden must tell the hirer in writing why the booking was refused.',
      'In writing, the hirer must be given by the warden the reasons why the booking was refused.',
    ],
    ['words that add nothing', 'Hirers must leave the hall in a clean condition.', 'Hirers must leave the hall clean.'],
  ])('keeps its force with %s', (_, before, after) => {
    expect(says(before, after)).toEqual([]);
    expect(says(after, before)).toEqual([]);
  });

  it.each([
    ['a verb that looks alike', 'Nurses must take samples.', 'Nurses must give samples.'],
    ['the opposite phrase', 'Lamps must be switched on.', 'Lamps must be switched off.'],
    ['another who', 'The breeder must keep records.', 'Records must be kept by the vet.'],
    ['who gets and who gives', 'Notice must be given to the clerk.', 'Notice must be given by the clerk.'],
    ['the other place', 'Guests must enter by the gate.', 'Guests must leave by the gate.'],
    ['a look in place of a copy', 'Agents must give the officer papers.', 'Agents must show the officer papers.'],
    ['access in place of a letter', 'Owners must send the plans.', 'Owners must make the plans available.'],
    ['another one who speaks', 'We must repair the fence.', 'You must repair the fence.'],
    ['a body in place of its reader', 'You must repair the fence.', 'The council must repair the fence.'],
    ['another verb, and nothing else', 'Managers must approve overtime.', 'Managers must record overtime.'],
    [
      'another thing in a sentence that was written anew',
      'No member may keep pigs on the plot.',
      'Members must not keep bees on the plot.',
    ],
    ['a name that looks like a synonym', 'The Post Office must reply.', 'The Post Agency must reply.'],
    ['somebody who has to see to it', 'Reports must be clear.', 'The terms must provide that reports are clear.'],
    ['another power by can', 'The board can suspend a member.', 'The board can appoint a member.'],
    ['less of it', 'The board must make a full decision.', 'The board must decide.'],
  ])('is told with %s', (_, before, after) => {
    expect(says(before, after)).not.toEqual([]);
    expect(says(after, before)).not.toEqual([]);
  });
});
