/**
 * Everyday words for what official texts say in other words: each line is a group of names for much the same thing. They are
 * general English. Words of one field are in the content, in `search-words.yaml`, and names of one Code are the other names of
 * its glossary and registers.
 * Of forms with the same stem, such as "hack" and "hacked", one is enough.
 */
export const everydayWords: readonly (readonly string[])[] = `
hold, held
keep, kept, retain, retention, store
find, found
give, given, gave
take, taken, took
see, seen, saw, view
know, known, knew
write, written, wrote
tell, told, inform, notify
make, made
teach, taught, learn, learnt, training, course, qualification, curriculum
choose, chosen, chose, select
abroad, overseas, foreign, outside the united kingdom, another country, other countries, international, america, american, usa, europe, eu
annual, yearly, every year, once a year, each year, per year, twelve months
hour, hr
week, wk
month, mth
year, yr
quarterly, every three months, four times a year
monthly, once a month, each month
straight away, immediately, promptly, at once, without delay, as soon as
child, children, minor, juvenile, youth, young people, teenager, under 18, kid, schoolchildren, age
elderly, older people, pensioner, old age, age
disabled, wheelchair, accessible
blind, braille, large print, sight, visually impaired, accessible
deaf, sign language, bsl, accessible
illness, sick, health, medical, mental health, psychiatric, psychiatrist, psychologist, therapist, dementia, ailment, autism, patient, doctor, gp, nurse, hospital, clinic
race, racism, racist, racial, ethnicity, black, asian, gypsy, traveller, roma, minority, discrimination, single anyone out, prejudice, bias, biased, profiling, stereotype, assumptions about a group, unfair treatment
gender, sex, woman, women, men, trans, transgender, lgbt, gay, discrimination
lawyer, solicitor, barrister, attorney, counsel, legal advice, legal privilege, client
journalist, reporter, media, newspaper, press
priest, vicar, imam, rabbi, clergy, confession, minister of religion, religious
religion, religious, faith, belief, church, mosque, synagogue, muslim, jewish, christian, hindu, sikh
union, unionised, trade union, shop steward
protest, protestor, demonstrators, march, rally, activist, peaceful assembly
politics, politician, mp
password, credentials, signin, login, logon, username, pin, mfa, 2fa, two factor, authentication, identity check
logout, log out, log off, idle, unlocked, unattended, lock screen, ends by itself
hacked, hacker, cyber, cyberattack, phishing, malware, ransomware, virus, leak, breach, data loss, lost laptop, stolen laptop, break in, security
encryption, secure
erase, erasure, delete, remove, wipe, forget, forgotten, expunge, weed, destroy, disposal, cleared, get rid of
right to be forgotten, right to erasure, deletion
archive, retention
rectify, rectification, correct, put right, fix, amend my record, wrong, inaccurate, error, mistake
mistake, error, wrong, incorrect, inaccurate, false, untrue, mix up, typo, misspelt, misspelled, spelling, spelt
fake, made up, fabricated, bogus, forged, forgery, invented, lie, lies, lying, false, untrue
wrong person, mistaken identity, same name, right person, mixed up
up to date, out of date, old data, stale, accurate
accuracy, accurate, correct, reliable, quality
freedom of information, foi, foia, publish
complain, complaint, grievance, object, bad, badly, rude, dissatisfied, unhappy, not satisfied, challenge
appeal, challenge, not satisfied, judicial review, legal challenge, injunction
report, tell, raise, flag
misuse, abuse, abuse of power, improper use, not proper, unlawful access, unauthorised, wrongdoing, corrupt, snoop, spying, nosy, curiosity, private interest, without good reason
sacked, fired, dismissed, disciplined, disciplinary, misconduct, punish, sanction, penalty, consequence, suspend
fine, penalty
compensation, damages, payout, sue, sued, lawsuit, legal action, take to court, liable
bribe, bribery, kickback, backhander, favour
prison, jail, prosecuted, offence, criminal offence, illegal, against the law, crime
whistleblowing, speak up, raise a concern, wrongdoing, protected disclosure
retaliation, victimised, reprisal, treat anyone worse
husband, wife, spouse, partner, ex husband, ex wife, ex partner, ex, girlfriend, boyfriend, family, relative, relation, brother, sister, mother, father, son, daughter, cousin, personal interest
friend, mate, acquaintance, neighbour, colleague, celebrity, famous, personal interest
celebrity, famous, vip, curiosity
myself, yourself, themselves
employer, boss, supervisor, manager, line manager, head
supervision, supervisor, oversee
contractor, subcontractor, freelancer, agency staff, temp, temporary staff, supplier, outsourced, third party, vendor, external company, private company
vetting, background check, clearance, whose work requires, access
search, lookup, query, check, enquiry
log, audit, audit trail, record of use, traceability, footprint, who looked, been looking at, has looked at
monitor, watch, surveillance
purpose, aim, objective, reason, why
justification, justify, reason
proportionate, excessive, intrude, intrusion
necessary, necessity, needed, strictly necessary
minimum, minimal, minimise, no more than, as little
governance, board, committee, who is in charge, who runs, in charge, steering
owner, owns, responsible, belongs
oversight, oversee, watchdog, regulator, scrutiny, supervisory
ombudsman, watchdog, complain
accountable, answerable, responsible, answers for
inspect, inspector, audit, auditor, surprise visit, spot check, unannounced, without notice
unannounced, without notice, surprise, spot check
statistics, figures, stats, numbers, how many, league table, ranking, breakdown, broken down by
publish, publication, release, transparency, openness, open to the public
parliament, mps, house of commons, lords, westminster, parliamentary, select committee
government, govt, dept, minister, department
scotland, scottish
wales, welsh, cymru, cymraeg
ireland, irish, ulster, belfast
braille, easy read, audio, accessible, other formats, other languages, translation, language
poster, notice board, noticeboard, leaflets, on display, display a copy
print, printout, on paper, paper copy, hard copy, printed copy, leaflet
post, by post, by mail, letter, postal
phone, telephone, call, ring, mobile, handset, smartphone
email, address, contact
consult, public consultation, feedback, comment, views
update, revise, amend, review, new version
change, altered, edited, modify
obligation, duty, mandatory, compulsory, shall, must, required
recommended, advisable, expected, should
optional, discretion, permitted, allowed, may
legally binding, legal force, binding, enforceable, statutory, status, liable
break the code, broken, violate, flout, disobey, ignored, failure to follow, not kept, not followed
comply, compliance, follow, keep to, kept to, obey, adhere
apply, applicable, scope, who it applies to, covers
definition, means, glossary, terminology
retention period, how long, period, time limit, years
information, info
organisation, organization, org
time limit, deadline, how quickly, how soon, within, due
fee, cost, charge, price, free, pay
identification, proof of identity, prove who i am, passport
refuse, decline, reject, turned down, withhold, said no, dismissed
accept, agreed, adopted, approved
partially, partly, accepted in part
unanswered, notyet answered, pending, outstanding, no answer, awaiting
late, overdue, missed, behind schedule, delayed, past deadline, slipped
finished, complete, done
share, disclose, disclosure, pass on, give out, hand over, transfer, sell, sold
human rights, civil liberties, rights
privacy, private life, private
freedom of speech, free speech, freedom of expression, expression
court, trial, defence, prosecutor, judge, magistrate, tribunal, hearing, proceedings
evidence, proof, prove
rumour, hearsay, gossip, intelligence, opinion, tip off, suspicion, unverified
provenance, origin, source, where it came from, comes from
photo, pic, selfie, photograph, picture, image
algorithm, artificial intelligence, ai, machine learning, automated decision, analytics, tools of analysis, analysis tools
drive, driver, driving licence, driving license, licence
mobile device, tablets, smartphones, app, hand held, handheld, remote device, laptop
dead, deceased, died, death
duplicate, copies
associate, contact, acquaintance, linked
safeguard, protect, at risk, vulnerable
emergency, urgent
money, funding, budget, resources
academic, researcher, university
charity, ngo, civil society, campaigner, voluntary organisation
rss, feed, atom, subscribe, alerts, newsletter
download, export, spreadsheet, csv, excel, json, xml, api
dataset, new data, new source
legacy, older systems, old systems, migration, moving data
leave, leaver, quit, resign, retire, ex employee, former employee, moves job, moves to other work
absence, away, maternity leave, sick leave, career break, six months
refresher, retrain, retest, test again
new starter, recruit, training
test, exam, examination
free text, narrative, notes field, fixed entries
hashed, checksum, sha256, fingerprint of the text, tamper
authentic, genuine, official copy, verify
official, real, genuine, legit, legitimate
file, record, dossier
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '));
