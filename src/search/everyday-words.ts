/**
 * Everyday words for what official texts say in other words: each line is a group of names for much the same thing, under a
 * heading. They are general English of public law and data. Words of one field are in the content, in `search-words.yaml`, and
 * names of one Code are the other names of its glossary and registers. Of forms with the same stem, such as "hack" and
 * "hacked", one is enough.
 */
const table = `
# Forms of verbs
hold, held, store
keep, kept, retain, retention, store
find, found
give, given, gave, provide, supply
take, taken, took
see, seen, saw, view
know, known, knew
write, written, wrote
tell, told, inform, notify, disclose
make, made
teach, taught, learn, learnt, training, course, qualification, curriculum
choose, chosen, chose, select
leave, left
break, broke, broken
begin, start, started, commence
end, stop, stopped, finish
buy, bought
ask, request, demand, apply for
# Time
annual, yearly, every year, once a year, each year, per year, twelve months
hour, hr
week, wk
month, mth
year, yr
decade, ten years
quarterly, every three months, four times a year
monthly, once a month, each month
often, regularly, regular, frequency
straight away, immediately, promptly, at once, without delay, as soon as, asap, instantly
time limit, deadline, how quickly, how soon, within, due
wait, how long will it take, time limit, within
retention period, how long, period, time limit, years
up to date, out of date, old data, stale, accurate
late, overdue, missed, behind schedule, delayed, past deadline, slipped
future, next, planned, upcoming
# Places
abroad, overseas, foreign, countries, foreigners, outside the united kingdom, another country, other countries, international, america, american, usa, europe, european, eu, brexit, france, germany, china, russia
scotland, scottish
wales, welsh, cymru, cymraeg
ireland, irish, ulster, belfast, stormont
council, local authority, local government, agency, school, university, bank, insurer, organisations with access
# Who people are
child, children, minor, juvenile, youth, young people, teenager, under 18, kid, schoolchildren, baby, age
elderly, older people, pensioner, old age, age
disabled, disability, wheelchair, accessible
blind, braille, large print, sight, visually impaired, accessible
deaf, sign language, bsl, accessible
dyslexia, dyslexic, learning disability, easy read
illness, sick, health, medical, mental health, psychiatric, psychiatrist, psychologist, therapist, counsellor, dementia, ailment, autism, patient, doctor, gp, nurse, hospital, clinic, pregnant, abortion, hiv
vulnerable, at risk, safeguard
race, racism, racist, racial, ethnicity, ethnic, black, asian, gypsy, traveller, roma, minority, skin colour, nationality, discrimination, single anyone out, prejudice, bias, biased, profiling, stereotype, assumptions about a group, unfair treatment
gender, sex, sexism, sexist, homophobia, homophobic, woman, women, men, trans, transgender, sexuality, sexual orientation, lgbt, gay, lesbian, discrimination
protected characteristics, equality, discrimination
religion, religious, faith, belief, church, mosque, synagogue, muslim, jewish, christian, hindu, sikh
priest, vicar, imam, rabbi, clergy, confession, minister of religion, religious
lawyer, solicitor, barrister, attorney, counsel, legal advice, legal privilege, privileged, client
journalist, reporter, media, newspaper, press, broadcaster, blogger
union, unionised, trade union, union rep, shop steward
protest, demo, protestor, demonstrators, march, rally, activist, activism, strike, picket, peaceful assembly
politics, politician, mp, party member
husband, wife, spouse, partner, ex husband, ex wife, ex partner, ex, girlfriend, boyfriend, family, relative, relation, brother, sister, mother, father, mum, dad, son, daughter, cousin, uncle, aunt, in laws, personal interest
friend, mate, acquaintance, neighbour, colleague, celebrity, famous, personal interest
celebrity, famous, vip, footballer, curiosity
conflict of interest, personal interest
date, dating, tinder, personal interest
myself, yourself, themselves
homeless, no fixed address, address
dead, deceased, died, death
tenant, landlord, employer, private interest
# Work and rank
employer, boss, supervisor, manager, line manager, inspector, head
supervision, supervisor, oversee
staff, employee, worker, personnel, civilian, clerk, administrator
volunteer, intern, internship, apprentice, trainee, student, work experience, placement, staff
contractor, subcontractor, freelancer, agency staff, agency workers, temp, temporary staff, supplier, outsourced, third party, vendor, external company, private company, private firm, private sector
vetting, background check, clearance, whose work requires, access
need to know, whose work requires, no more than the role needs
leaver, quit, resign, retire, ex employee, former employee, leaves, moves job, moves to other work, transferred, redundancy
absence, away, maternity leave, paternity leave, sick leave, career break, sabbatical, long term sick, six months
refresher, retrain, retest, resit, test again, recertify
new starter, recruit, induction, onboarding, training
test, exam, examination, pass mark, assessment, quiz, certificate, qualification
instruct, trainer, teacher, learning
job, work, employment, career
# Using a computer
password, credentials, account, signin, login, logon, username, pin, passcode, mfa, 2fa, two factor, multi factor, authentication, authenticate, identity check
logout, logoff, idle, unlocked, unattended, lock screen, screen lock, time out, timeout, ends by itself
hacked, hacker, cyber, cyberattack, phishing, malware, ransomware, virus, leak, breach, data loss, lost laptop, stolen laptop, break in, security
lost, stolen, breach
encryption, encrypted, secure, security
device, computer, pc, laptop, tablet, terminal, usb, memory stick
mobile device, mobilephone, tablets, smartphones, app, hand held, handheld, remote device, laptop
remotely, home working, devices and premises
internet, web, browsing, social media, facebook, online
software, programme, app, technology, tool
search, lookup, query, check, enquiry, background check
duplicate, copies
backup, back up, copies
file, record, dossier, entry
enter, input, upload, key in, type in, put in, putting data in
data, information, records, details
free text, narrative, notes field, comments box, fixed entries
screen, interface, display
download, export, spreadsheet, csv, excel, json, xml, api
dataset, new data, new source
legacy, older systems, old systems, old database, previous system, migration, moving data, transfer
interface, integrate, linked systems, connected systems, connect
# Purpose and necessity
purpose, aim, objective, goal, reason, why, intended for
justification, justify, justified, reason, grounds, ground
proportionate, excessive, intrude, intrusion, intrusive, invasive, heavy handed, disproportionate
necessary, necessity, needed, strictly necessary
minimum, minimal, minimise, no more than, as little, limit
relevant, relevance, irrelevant, adequate
function creep, other purposes, another purpose, reuse, repurpose, secondary use
bulk, en masse, batch, in one go, all at once
monitor, watch, surveillance, spy on
emergency, urgent, life at risk
# Right and wrong data
correct, rectify, rectification, put right, fix, amend my record, wrong, inaccurate, error, mistake
mistake, error, wrong, incorrect, inaccurate, false, untrue, mix up, typo, misspelt, misspelled, spelling, spelt, misleading
fake, made up, fabricated, bogus, forged, forgery, invented, malicious, lie, lies, lying, false, untrue
wrong person, mistaken identity, same name, right person, mixed up, confused with, namesake
accuracy, accurate, correct, reliable, reliability, quality
complete, incomplete, missing data, gaps
rumour, hearsay, gossip, allegation, alleged, intelligence, opinion, tip off, suspicion, unverified, unproven, judgement
opinion, judgement, view, belief
provenance, origin, source, where it came from, comes from
grade, rating, score
dispute, disputed, contest, contested, challenge, disagree
# Keeping and deleting
erase, erasure, delete, remove, wipe, forgotten, expunge, purge, shred, weed, destroy, disposal, dispose, get rid of, take off, taken off
right to be forgotten, right to erasure, deletion
archive, retention
automatic, automatically, by itself, routine, routinely, without anyone having to ask
just in case, in case it proves useful, might be useful
forever, indefinitely, for life, permanent, longer than is needed
suspend, suspended, block, freeze, restrict, restricted
removed, deleted, taken out, dropped, no longer
# Rights and complaints
complain, complaint, grievance, object, bad, badly, rude, dissatisfied, unhappy, not satisfied, challenge
appeal, challenge, not satisfied, judicial review, legal challenge, injunction, reconsider, review a decision, second opinion
report, tell, raise, flag
refuse, decline, reject, turned down, turn away, withhold, said no, dismissed, deny, denied, redact, redacted, exempt, exemption
accept, agreed, adopted, approved
ignored, no reply, no answer, did not answer, not satisfied
compensation, redress, remedy, damages, payout, sue, sued, lawsuit, legal action, take to court, liable, liability
fee, cost, charge, price, free, pay
proof of identity, identification, prove who i am, id, passport
human rights, civil liberties, liberty, rights
privacy, private life, private
family life, private and family life
freedom of speech, free speech, freedom of expression, expression
freedom of information, foi, foia, publish
fair, unfair, fairness, unjust, justice
expect, reasonable expectation, reasonably expect
consent, permission, without permission, unauthorised, without good reason
support, help, advice, citizens advice
# Wrongdoing
misuse, abuse, abuse of power, improper use, not proper, unlawful access, unauthorised, wrongdoing, corrupt, corruption, rogue, snoop, snooping, spying, nosy, prying, curiosity, private interest, without good reason
sacked, fired, dismissed, disciplined, disciplinary, misconduct, punish, punished, sanction, penalty, consequence, suspend, reprimand
fine, penalty
bribe, bribery, kickback, backhander, favour
blackmail, threat, sell data, sold
whistleblowing, speak up, speaking up, raise a concern, report wrongdoing, wrongdoing, protected disclosure, anonymous, hotline
retaliation, retaliate, victimised, reprisal, bullying, bullied, lose my job, losing my job, treat anyone worse, treated worse
no blame, blame, own up, owning up, own mistake, honest mistake, reported their own mistake, honestly
lesson, lessons learned, near miss, incident, goes wrong, something went wrong, lessons
failing, failure, scandal, fiasco, goes wrong
# Courts
court, trial, defence, prosecutor, prosecution, judge, magistrate, jury, tribunal, hearing, proceedings
evidence, proof, prove, testimony, exhibit
# Who answers for it
governance, board, committee, who is in charge, who runs, in charge, steering, management
owner, owns, responsible, belongs
responsible, senior responsible owner, sro, senior person, named person, lead
oversight, oversee, watchdog, regulator, scrutiny, scrutinise, supervisory, independent
ombudsman, watchdog, complain
accountable, accountability, answerable, responsible, answers for
inspect, inspection, inspector, audit, auditor, surprise visit, spot check, unannounced, without notice
unannounced, without notice, warning, surprise, spot check, spot checks, without warning, unexpected, snap
dip sample, dip sampling, sample, spot check
log, audit, audit trail, record of use, traceability, footprint, trail, logfile, who looked, been looking at, has looked at
tamper, falsify, alter the log, change or delete an entry
statistics, figures, stats, numbers, how many, quantity, count, league table, ranking, breakdown, broken down by
publish, publication, release, transparency, transparent, open, openness, open to the public, made public
secret, secrecy, hidden, confidential, confidentiality
explain, plain language, plain english, plain words, understand, layman
parliament, mps, house of commons, lords, peers, westminster, parliamentary, select committee
government, govt, dept, minister, secretary of state, department, whitehall
members, board members, membership
# Law and duty
obligation, duty, mandatory, compulsory, shall, must, required, have to, obliged
recommended, advisable, expected, should, ought
optional, discretion, permitted, allowed, may
legally binding, legal force, binding, enforceable, enforce, statutory, status, liable
flout, violate, disobey, broken, failure to follow, not kept, not followed, does not keep, non compliance
comply, compliance, follow, keep to, kept to, obey, adhere, stick to
apply, applicable, scope, who it applies to, covers
exception, exemption, unless, good reason to act otherwise
legislation, law, act of parliament, statute, regulations
lawful, legal, legally, legal basis, lawful basis
definition, means, glossary, terminology
introduction, preamble, overview, background, purpose statement
# Sharing
share, disclose, disclosure, pass on, give out, hand over, transfer, sell, sold
memorandum of understanding, mou, protocol, written agreement, sharing agreement, data sharing agreement, contract
onward sharing, passed on, conditions, condition
assurance, guarantee, promise
# Images and marks on people
photo, pic, selfie, photograph, picture, facial image, face image, image
algorithm, artificial intelligence, ai, machine learning, automated decision, prediction, profiling tools, analytics, tools of analysis, analysis tools
drive, driver, driving licence, driving license, licence
car, vehicle, motor, van
associate, contact, acquaintance, linked
# Publishing, reading and taking part
print, printout, on paper, paper copy, hard copy, printed copy, leaflet
braille, easy read, audio, accessible, other formats, other languages, translation, translated, language, polish, urdu
no internet, offline, not online, no computer, without a computer, not use the internet, library
poster, notice board, noticeboard, leaflets, on display, display a copy
post, by post, by mail, letter, postal
phone, telephone, call, ring, helpline
email, address, contact
consult, consultation, public consultation, feedback, comment, views, submission, have a say
update, revise, amend, review, new version
change, altered, edited, modify, tweak, amendment
unanswered, notyet answered, pending, outstanding, no answer, awaiting
partially, partly, accepted in part
finished, complete, done, achieved, delivered
promise, commitment, pledge
organisation, org
hmrc, dwp, nhs, army, military, navy, border force, customs, tax office, fire service, ambulance, social services, council, enforcement, organisations with access
money, funding, budget, resources
academic, researcher
charity, ngo, civil society, campaigner, campaign group, pressure group, voluntary organisation
rss, feed, atom, subscribe, alerts, newsletter
hashed, checksum, sha256, fingerprint of the text, tamper
authentic, genuine, official copy, verify
official, real, genuine, legit, legitimate
`;

/** The groups of names. */
export const everydayWords: readonly (readonly string[])[] = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(', '));
