import { starterTable } from './starter-code.ts'

/** Vaccines, heart tests, lung tests, therapy and the like. Numbers with names of our own. */
export const cptMedicine = starterTable(
  'cpt',
  `
  90384 Rh protein, full dose, into muscle
  90389 Tetanus antibody, into muscle
  90460 Giving a vaccine to a child with advice, first part
  90461 Giving a vaccine to a child with advice, further part
  90471 Giving a vaccine by needle, first
  90472 Giving a vaccine by needle, further
  90473 Giving a vaccine by mouth or nose, first
  90474 Giving a vaccine by mouth or nose, further
  90480 Giving a COVID-19 vaccine @2023-09-11
  90619 Meningitis ACWY vaccine, newer kind @2018-01-01
  90620 Meningitis B vaccine, two-dose
  90632 Hepatitis A vaccine, adult
  90633 Hepatitis A vaccine, child
  90636 Hepatitis A and B vaccine, adult
  90647 Hib vaccine, three-dose
  90648 Hib vaccine, four-dose
  90649 HPV vaccine, four types
  90651 HPV vaccine, nine types
  90653 Flu vaccine with booster substance
  90655 Flu vaccine, three strains, toddler, no preservative
  90656 Flu vaccine, three strains, no preservative
  90658 Flu vaccine, three strains, from a vial
  90661 Flu vaccine from cell culture, three strains
  90662 Flu vaccine, high dose
  90670 Pneumococcus vaccine, 13 types
  90671 Pneumococcus vaccine, 15 types @2021-07-16
  90673 Flu vaccine, made without eggs, three strains
  90677 Pneumococcus vaccine, 20 types @2021-07-01
  90680 Rotavirus vaccine, three doses by mouth
  90681 Rotavirus vaccine, two doses by mouth
  90686 Flu vaccine, four strains, no preservative
  90688 Flu vaccine, four strains, from a vial
  90696 DTaP and polio vaccine, age 4 to 6
  90698 DTaP, polio and Hib vaccine
  90700 DTaP vaccine
  90707 Measles, mumps, rubella vaccine
  90710 Measles, mumps, rubella, chickenpox vaccine
  90713 Polio vaccine by needle
  90714 Tetanus and diphtheria vaccine, no preservative
  90715 Tdap vaccine
  90716 Chickenpox vaccine
  90723 DTaP, hepatitis B and polio vaccine
  90732 Pneumococcus vaccine, 23 types
  90734 Meningitis ACWY vaccine
  90736 Shingles vaccine, live
  90739 Hepatitis B vaccine, adult, two doses
  90744 Hepatitis B vaccine, child
  90746 Hepatitis B vaccine, adult, three doses
  90750 Shingles vaccine, not live @2017-01-01
  91320 COVID-19 vaccine, Pfizer, age 12 and up @2023-09-11
  91322 COVID-19 vaccine, Moderna, age 12 and up @2023-09-11
  90785 Difficult talking added to a mental health visit
  90791 First mental health interview
  90792 First mental health interview with medical care
  90832 Talking therapy, half hour
  90834 Talking therapy, three quarters of an hour
  90837 Talking therapy, one hour
  90853 Talking therapy in a group
  92551 Hearing screening
  92552 Hearing test by air
  92567 Ear drum pressure test
  92920 Coronary balloon, one main vessel
  92928 Coronary stent, one main vessel
  92950 Heart and lung resuscitation
  92960 Electric shock to reset the heart, outside
  93000 ECG, all of it
  93005 ECG, tracing only
  93010 ECG, reading only
  93015 Stress test, all of it
  93016 Stress test, watching only
  93017 Stress test, tracing only
  93018 Stress test, reading only
  93040 Rhythm strip with report
  93224 Day-long heart recorder, all of it
  93225 Day-long heart recorder, fitting
  93226 Day-long heart recorder, analysis
  93227 Day-long heart recorder, reading
  93242 Week-long heart patch, fitting @2021-01-01
  93243 Week-long heart patch, analysis @2021-01-01
  93244 Week-long heart patch, reading @2021-01-01
  93246 Two-week heart patch, fitting @2021-01-01
  93248 Two-week heart patch, reading @2021-01-01
  93280 Pacemaker check in person, two leads
  93283 Defibrillator check in person, two leads
  93294 Pacemaker check from afar, three months
  93295 Defibrillator check from afar, three months
  93303 Heart ultrasound for birth defects
  93306 Heart ultrasound with color flow
  93307 Heart ultrasound without flow
  93308 Heart ultrasound, short or follow-up
  93312 Heart ultrasound through the gullet
  93320 Heart flow by sound waves, added
  93325 Heart color flow, added
  93350 Stress heart ultrasound
  93351 Stress heart ultrasound, all of it
  93452 Left heart catheter
  93454 Coronary picture by catheter
  93458 Coronary picture with left heart catheter
  93460 Coronary picture with both-side heart catheter
  93653 Cure of fast heartbeat by catheter
  93656 Cure of atrial fibrillation by catheter
  93784 Day-long blood pressure, all of it
  93797 Heart rehabilitation, no monitor
  93798 Heart rehabilitation with monitor
  93880 Neck artery ultrasound, both sides
  93922 Leg artery pressures, short
  93923 Leg artery pressures, long
  93970 Vein ultrasound, both sides
  93971 Vein ultrasound, one side
  93976 Belly organ vessel ultrasound, short
  94010 Breathing test
  94060 Breathing test before and after a spray
  94620 Walking test for the lungs @..2017-12-31
  94625 Lung rehabilitation, no oxygen watch @2022-01-01
  94626 Lung rehabilitation with oxygen watch @2022-01-01
  94640 Breathing treatment by mist
  94664 Teaching the use of an inhaler
  94729 Lung gas exchange test, added
  94760 Oxygen by finger clip, once
  95004 Allergy skin test by prick, each
  95024 Allergy skin test by needle, each
  95044 Allergy patch test, each
  95115 Allergy shot, one
  95117 Allergy shots, two or more
  95165 Allergy serum, each dose
  95250 Sugar sensor, fitting and training
  95251 Sugar sensor, reading
  95810 Sleep study with recording
  95811 Sleep study with breathing machine
  95816 Brain wave recording, awake and drowsy
  95819 Brain wave recording, awake and asleep
  95886 Muscle electric test with nerve test, full
  95910 Nerve speed test, 7 to 8 studies
  96110 Child development questionnaire
  96127 Mood or behavior questionnaire
  96160 Health risk questionnaire, patient @2017-01-01
  96361 Fluid by vein, further hour
  96360 Fluid by vein, first hour
  96365 Drug by drip, first hour
  96372 Shot under the skin or into muscle
  96374 Drug into a vein, quick
  96375 Drug into a vein, quick, further drug
  96401 Cancer drug shot, not hormone
  97010 Hot or cold pack
  97014 Electric muscle treatment, unwatched
  97032 Electric muscle treatment, watched
  97035 Sound-wave treatment
  97110 Exercise with a therapist, quarter hour
  97112 Balance and movement training, quarter hour
  97116 Walking training, quarter hour
  97140 Treatment by hand, quarter hour
  97161 Physical therapy, first look, simple @2017-01-01
  97162 Physical therapy, first look, moderate @2017-01-01
  97163 Physical therapy, first look, complex @2017-01-01
  97164 Physical therapy, second look @2017-01-01
  97165 Occupational therapy, first look, simple @2017-01-01
  97530 Practice of daily moves, quarter hour
  97597 Cleaning of a wound, first small area
  97760 Fitting and training of a brace
  97802 Diet advice, first visit, quarter hour
  97803 Diet advice, later visit, quarter hour
  98925 Bone setting by hand, one or two regions
  98926 Bone setting by hand, three or four regions
  98940 Spine adjustment, one or two regions
  98960 Teaching self care to one patient, half hour
  99000 Sample sent to an outside laboratory
  99070 Supplies beyond the usual
  99152 Light sleep for a procedure, first quarter hour @2017-01-01
  99173 Eye chart test
  99177 Eye camera screening, read on the spot @2016-01-01
`,
)
