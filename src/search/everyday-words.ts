/**
 * Everyday words for what official texts say in other words: each line is a group of names for much the same thing. They are
 * general English. Names that belong to one body's Code are in its content: the other names of the glossary and registers.
 */
export const everydayWords: readonly (readonly string[])[] = `
hold, held, holding
keep, kept, retain, retention, store, stored
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
abroad, overseas, foreign, outside the united kingdom, another country, other countries, international, extradition, interpol, europol, fbi, america, american, usa, europe, eu
annual, yearly, every year, once a year, each year, per year, twelve months
quarterly, every three months, four times a year
monthly, once a month, each month
straight away, immediately, promptly, at once, without delay, as soon as
child, children, minor, juvenile, youth, young people, teenager, under 18, kid, kids, schoolchildren, age
elderly, older people, pensioner, old age, age
disabled, disability, wheelchair, accessible
blind, braille, large print, sight, visually impaired, accessible
deaf, sign language, bsl, accessible
illness, ill, sick, health, medical, mental health, patient, doctor, gp, nurse, hospital
race, racism, racist, racial, ethnicity, ethnic, black, minority, minorities, discrimination, discriminate, single anyone out, discriminated, prejudice, bias, biased, profiling, stereotype, stereotypes, assumptions about a group, unfair treatment
gender, sex, woman, women, men, trans, transgender, lgbt, gay, discrimination
lawyer, solicitor, barrister, attorney, counsel, legal advice, legal privilege, client
journalist, reporter, media, newspaper, press
priest, vicar, imam, rabbi, clergy, confession, minister of religion, religious
religion, religious, faith, belief, church, mosque
union, trade union
protest, protester, protesters, demonstration, demonstrator, march, rally, activist, activists, peaceful assembly
politics, political, politician, mp
password, passwords, credentials, signin, username, two factor, authentication, identity check
hacked, hack, hacker, hacking, cyber, leak, leaked, breach, data loss, lost laptop, stolen laptop, break in, security
encryption, encrypted, secure, security
erase, erasure, erased, delete, deletion, deleted, remove, wipe, forget, forgotten, expunge, expunged, weed, weeding, destroy, disposal, cleared, get rid of
right to be forgotten, right to erasure, deletion
archive, archived, retention
rectify, rectification, correct, corrected, put right, fix, amend my record, wrong, inaccurate, error, mistake
mistake, error, wrong, incorrect, inaccurate, false, untrue, mix up, mixed up
wrong person, mistaken identity, same name, right person, mixed up
up to date, out of date, old data, stale, accurate
accuracy, accurate, correct, reliable, reliability, quality
freedom of information, foi, foia, publish
complain, complaint, grievance, grievances, object, dissatisfied, unhappy, not satisfied, challenge
appeal, challenge, not satisfied
report, tell, raise, flag
misuse, misused, abuse, abused, abuse of power, improper use, not proper, unlawful access, unauthorised, wrongdoing, corrupt, corruption, snoop, snooping, spying, nosy, curiosity, private interest, without good reason
sacked, fired, dismissed, disciplined, discipline, disciplinary, misconduct, punish, punished, punishment, punishments, sanction, sanctions, penalty, consequence, consequences, suspend, sack
fine, fined, penalty, enforcement
prison, jail, prosecuted, offence, criminal offence, illegal, against the law, crime
whistleblowing, whistleblower, speak up, raise a concern, wrongdoing, protected disclosure
retaliation, victimised, victimisation, reprisal, treat anyone worse
husband, wife, spouse, partner, ex husband, ex wife, ex partner, ex, girlfriend, boyfriend, family, relative, relatives, relation, brother, sister, mother, father, son, daughter, cousin, personal interest
friend, mate, acquaintance, neighbour, colleague, celebrity, famous, personal interest
celebrity, celebrities, famous, vip, curiosity
employer, boss, supervisor, manager, line manager, sergeant, head
supervision, supervise, supervisor, oversee
police officer, officer, constable, cop, cops, policeman, policewoman, police staff, copper
contractor, contractors, supplier, outsourced, third party, vendor, external company, private company
vetting, vetted, background check, clearance, whose work requires, access
search, lookup, query, check, enquiry
log, audit, audited, audit trail, record of use, logging, logged, traceability, footprint, who looked, been looking at, has looked at
monitor, monitoring, watch, surveillance, watching
purpose, aim, objective, reason, why
justification, justify, reason
proportionate, proportionality, excessive, intrude, intrusion, intrusive
necessary, necessity, needed, strictly necessary
minimum, minimal, minimise, no more than, as little
fishing expedition, trawling, speculative, mass search, bulk, curiosity
mass surveillance, register of the population, watch people, big brother, id cards, identity database
governance, board, committee, who is in charge, who runs, in charge, steering
owner, owns, owned, responsible, belongs
oversight, oversee, watchdog, regulator, regulators, regulated, scrutiny, supervisory
ombudsman, watchdog, complain
accountable, accountability, answerable, responsible, responsibility, answers for, answer for
inspect, inspection, inspector, audit, auditor, surprise visit, spot check, unannounced, without notice
unannounced, without notice, surprise, spot check
statistics, statistic, figures, stats, numbers, how many
publish, published, publication, release, transparency, transparent, openness, open to the public
parliament, mps, house of commons, lords, westminster, parliamentary
government, home secretary, minister, ministers, department
scotland, scottish
wales, welsh, cymru, cymraeg
ireland, irish, ulster, belfast
braille, easy read, audio, accessible, other formats, other languages, translation, translated, language, languages
print, printed, printout, on paper, paper copy, hard copy, printed copy, leaflet
post, by post, by mail, letter, postal
phone, telephone, call, ring, mobile, handset, smartphone
email, address, contact
consult, consultation, consulted, public consultation, feedback, comment, comments, views
update, updated, updating, revise, revised, revision, amend, amended, amendment, review, new version
change, changed, altered, alter, edited, edit, modify, modified
obligation, obliged, duty, mandatory, compulsory, shall, must, required, requirement
recommended, advisable, expected, should
optional, discretion, permitted, allowed, may
legally binding, legal force, binding, enforceable, statutory, status, liable
comply, compliance, follow, followed, keep to, kept to, obey, adhere
apply, applies, applicable, scope, who it applies to, covers
definition, definitions, means, meaning, glossary, terminology
retention period, how long, period, time limit, years
time limit, deadline, how quickly, how soon, within, due
fee, fees, cost, costs, charge, price, free, pay
identification, proof of identity, prove who i am, passport
refuse, refused, refusal, decline, declined, reject, rejected, turned down, withhold, said no, dismissed
accept, accepted, agreed, agree, adopted, approved
partially, partly, accepted in part
unanswered, notyet answered, pending, outstanding, no answer, awaiting
late, overdue, missed, behind schedule, delayed, past deadline, slipped
finished, complete, completed, done
share, sharing, disclose, disclosed, disclosure, pass on, passed on, give out, hand over, transfer, sell, sold
execution, executed, hanging, death row, death penalty, capital punishment, sentence of death
torture, ill treated, illtreated, mistreated
human rights, civil liberties, rights
privacy, private life, private
freedom of speech, free speech, freedom of expression, expression
victim, victims, survivor, survivors, complainant
abuse, domestic abuse, domestic violence
suspect, suspects, suspected, accused, defendant, arrested, arrest
witness, witnesses, bystander, informant, source
convicted, conviction, convictions, guilty, offender, criminal record, caution, cautions, perpetrator, perpetrators
innocent, never convicted, acquitted, not guilty, no further action, released without charge, cleared
court, trial, judge, magistrate, tribunal, hearing, proceedings
evidence, proof, prove
rumour, hearsay, gossip, intelligence, opinion, tip off, suspicion, unverified
grading, graded, reliability, reliable, 5x5x5, 3x5x2
provenance, origin, origins, source, where it came from, comes from
photo, photos, photograph, photographs, picture, pictures, mugshot, mugshots, custody image, custody images, facial image, facial images, image, images
face recognition, facial recognition, face matching, facial matching
algorithm, algorithms, artificial intelligence, ai, machine learning, automated decision, predictive policing, analytics, tools of analysis, analysis tools
cctv, camera, cameras, video, body worn video
number plate, number plates, licence plate, registration plate, anpr
drive, driver, driving licence, driving license, licence
gps, tracking, tag, location, whereabouts
phone extraction, mobile phone extraction, phone data, mobile forensics, digital forensics
text messages, messages, emails, phone calls, phone records, communications data, content of communications, intercept
mobile device, mobile devices, hand held, handheld, tablet, smartphone, remote device, laptop, on the beat, patrol car
missing person, missing people, missing persons, runaway, missing
dead, deceased, died, death
immigration, migrant, migrants, asylum, refugee, visa, border, deport, deportation
dna, genetic, fingerprint, fingerprints, biometric, biometrics
duplicate, copies, copy, duplicated
associate, contact, acquaintance, linked
stalking, stalker, harassment, harass, patterns of behaviour
safeguard, safeguarding, protect, protection, at risk, vulnerable, vulnerability
terrorism, terrorist, national security, counter terrorism
emergency, urgent, emergencies
money, funding, budget, resources
academic, academics, researcher, researchers, research, university
charity, charities, ngo, ngos, civil society, campaigner, campaigners, voluntary organisation
rss, feed, feeds, atom, subscribe, alerts, newsletter
download, downloads, export, spreadsheet, csv, excel, json, xml, api
dataset, datasets, new data, new source
legacy, older systems, old systems, migration, migrate, moving data
leave, leaver, leavers, left the force, moves job, moves to other work, leaves
absence, away, maternity leave, sick leave, career break, six months
refresher, retrain, retest, test again, tested again
new starter, recruit, recruits, training
test, exam, examination, tested
free text, narrative, notes field, fixed entries
hashed, checksum, sha256, hash, hashes, fingerprint of the text, tamper
authentic, genuine, official copy, verify
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '));
