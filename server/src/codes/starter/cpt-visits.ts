import { starterTable } from './starter-code.ts'

/**
 * Numbers of visits, with names of our own. CPT numbers are the AMA's and its words are not in here: a site that
 * has a licence loads its own file over this (domain/coding.md 5, `load/cpt.ts`).
 */
export const cptVisits = starterTable(
  'cpt',
  `
  99202 Office, new patient, level 2
  99203 Office, new patient, level 3
  99204 Office, new patient, level 4
  99205 Office, new patient, level 5
  99211 Office, known patient, nurse only
  99212 Office, known patient, level 2
  99213 Office, known patient, level 3
  99214 Office, known patient, level 4
  99215 Office, known patient, level 5
  99221 Hospital, first day, level 1
  99222 Hospital, first day, level 2
  99223 Hospital, first day, level 3
  99231 Hospital, later day, level 1
  99232 Hospital, later day, level 2
  99233 Hospital, later day, level 3
  99234 Hospital, in and out same day, level 1
  99235 Hospital, in and out same day, level 2
  99236 Hospital, in and out same day, level 3
  99238 Hospital, going-home day, up to half an hour
  99239 Hospital, going-home day, longer
  99242 Office, asked for an opinion, level 2
  99243 Office, asked for an opinion, level 3
  99244 Office, asked for an opinion, level 4
  99245 Office, asked for an opinion, level 5
  99252 Hospital, asked for an opinion, level 2
  99253 Hospital, asked for an opinion, level 3
  99254 Hospital, asked for an opinion, level 4
  99255 Hospital, asked for an opinion, level 5
  99281 Emergency room, level 1
  99282 Emergency room, level 2
  99283 Emergency room, level 3
  99284 Emergency room, level 4
  99285 Emergency room, level 5
  99291 Critical care, first hour
  99292 Critical care, each further half hour
  99304 Nursing home, first visit, level 1
  99305 Nursing home, first visit, level 2
  99306 Nursing home, first visit, level 3
  99307 Nursing home, later visit, level 1
  99308 Nursing home, later visit, level 2
  99309 Nursing home, later visit, level 3
  99310 Nursing home, later visit, level 4
  99334 Rest home, known patient, level 1 @..2022-12-31
  99335 Rest home, known patient, level 2 @..2022-12-31
  99336 Rest home, known patient, level 3 @..2022-12-31
  99341 Home, new patient, level 1
  99342 Home, new patient, level 2
  99344 Home, new patient, level 3
  99345 Home, new patient, level 4
  99347 Home, known patient, level 1
  99348 Home, known patient, level 2
  99349 Home, known patient, level 3
  99350 Home, known patient, level 4
  99381 Check-up, new patient, baby
  99382 Check-up, new patient, age 1 to 4
  99383 Check-up, new patient, age 5 to 11
  99384 Check-up, new patient, age 12 to 17
  99385 Check-up, new patient, age 18 to 39
  99386 Check-up, new patient, age 40 to 64
  99387 Check-up, new patient, age 65 and over
  99391 Check-up, known patient, baby
  99392 Check-up, known patient, age 1 to 4
  99393 Check-up, known patient, age 5 to 11
  99394 Check-up, known patient, age 12 to 17
  99395 Check-up, known patient, age 18 to 39
  99396 Check-up, known patient, age 40 to 64
  99397 Check-up, known patient, age 65 and over
  99401 Health advice alone, quarter hour
  99402 Health advice alone, half hour
  99403 Health advice alone, three quarters of an hour
  99404 Health advice alone, one hour
  99406 Help to stop smoking, short
  99407 Help to stop smoking, long
  99408 Alcohol and drug questions with advice, short
  99409 Alcohol and drug questions with advice, long
  99415 Nurse stays on after the visit, first hour @2016-01-01
  99417 Office time beyond the top level, quarter hour @2021-01-01
  99418 Hospital time beyond the top level, quarter hour @2023-01-01
  99421 Online portal visit over a week, 5 to 10 minutes @2020-01-01
  99422 Online portal visit over a week, 11 to 20 minutes @2020-01-01
  99423 Online portal visit over a week, 21 minutes or more @2020-01-01
  99424 Care of one serious illness, doctor, half hour a month @2022-01-01
  99426 Care of one serious illness, staff, half hour a month @2022-01-01
  99439 Chronic care, staff, further 20 minutes a month @2021-01-01
  99441 Doctor on the telephone, 5 to 10 minutes @..2024-12-31
  99442 Doctor on the telephone, 11 to 20 minutes @..2024-12-31
  99443 Doctor on the telephone, 21 to 30 minutes @..2024-12-31
  99453 Home device readings, set-up @2019-01-01
  99454 Home device readings, supply for a month @2019-01-01
  99457 Home device readings, 20 minutes of care @2019-01-01
  99458 Home device readings, further 20 minutes @2020-01-01
  99459 Pelvic examination supplies, with a visit @2024-01-01
  99460 Newborn in hospital, first day
  99462 Newborn in hospital, later day
  99463 Newborn in hospital, in and out same day
  99483 Memory loss work-up and care plan @2018-01-01
  99487 Complex chronic care, first hour a month
  99490 Chronic care, staff, 20 minutes a month
  99491 Chronic care, doctor, half hour a month @2019-01-01
  99495 Care after hospital, moderate, seen in two weeks
  99496 Care after hospital, high, seen in one week
  99497 Talk about future care wishes, first half hour
  99498 Talk about future care wishes, further half hour
  98000 Video, new patient, level 2 @2025-01-01
  98001 Video, new patient, level 3 @2025-01-01
  98004 Video, known patient, level 2 @2025-01-01
  98005 Video, known patient, level 3 @2025-01-01
  98006 Video, known patient, level 4 @2025-01-01
  98008 Sound only, new patient, level 2 @2025-01-01
  98009 Sound only, new patient, level 3 @2025-01-01
  98012 Sound only, known patient, level 2 @2025-01-01
  98013 Sound only, known patient, level 3 @2025-01-01
  98014 Sound only, known patient, level 4 @2025-01-01
  98016 Short remote check-in by a doctor @2025-01-01
  99024 Visit inside the days after surgery, no charge
  99050 Seen outside opening hours
  99051 Seen in evening, weekend or holiday hours
  99080 Special report
`,
)
