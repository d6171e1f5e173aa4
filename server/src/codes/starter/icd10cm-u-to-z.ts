import { starterTable } from './starter-code.ts'

/** COVID-19 and reasons for a visit other than illness. Names are ours. */
export const icd10cmUToZ = starterTable(
  'icd10cm',
  `
  U07* New diseases of uncertain cause @2020-04-01
  U07.1 COVID-19 @2020-04-01
  U09* State after COVID-19 @2021-10-01
  U09.9 State after COVID-19, unspecified @2021-10-01
  Z00* General check-up
  Z00.00 Adult check-up, nothing abnormal
  Z00.01 Adult check-up, something abnormal
  Z00.110 Check-up of a newborn under 8 days
  Z00.111 Check-up of a newborn of 8 to 28 days
  Z00.121 Child check-up, something abnormal
  Z00.129 Child check-up, nothing abnormal
  Z01* Other special examination
  Z01.00 Eye examination, nothing abnormal
  Z01.10 Ear and hearing examination, nothing abnormal
  Z01.411 Gynecological examination, something abnormal
  Z01.419 Gynecological examination, nothing abnormal
  Z01.810 Heart examination before surgery
  Z01.812 Laboratory test before surgery
  Z01.818 Other examination before surgery
  Z02* Examination for papers
  Z02.0 Examination for school
  Z02.1 Examination before a job
  Z02.5 Examination for sports
  Z03* Observation, disease ruled out
  Z03.89 Observation, other suspected condition ruled out
  Z04* Examination for other reasons
  Z04.3 Examination after an accident
  Z08 Follow-up after finished cancer treatment
  Z09 Follow-up after finished treatment, not cancer
  Z11* Screening for infections
  Z11.3 Screening for sexually transmitted infections
  Z11.4 Screening for HIV
  Z11.52 Screening for COVID-19 @2021-01-01
  Z11.59 Screening for other viruses
  Z12* Screening for cancer
  Z12.11 Screening for colon cancer
  Z12.31 Breast screening by mammogram
  Z12.4 Screening for cervical cancer
  Z12.5 Screening for prostate cancer
  Z13* Screening for other diseases
  Z13.1 Screening for diabetes
  Z13.220 Screening for blood fats
  Z13.29 Screening for other gland disease
  Z13.31 Screening for depression @2018-10-01
  Z13.6 Screening for heart disease
  Z13.820 Screening for osteoporosis
  Z20* Contact with an infection
  Z20.2 Contact with a sexually transmitted infection
  Z20.822 Contact with COVID-19 @2021-01-01
  Z20.828 Contact with other virus
  Z21 HIV without symptoms
  Z23 Vaccination
  Z28* Vaccination not given
  Z28.3 Vaccinations behind schedule @..2022-03-31
  Z28.3* Vaccinations behind schedule @2022-04-01
  Z28.39 Vaccinations behind schedule, other @2022-04-01
  Z29* Protection other than by vaccine @2016-10-01
  Z29.13 Protection by Rh protein @2016-10-01
  Z30* Birth control
  Z30.011 First prescription of the pill
  Z30.017 First prescription of an implant @2016-10-01
  Z30.09 Other birth control advice
  Z30.2 Sterilization
  Z30.41 Check of the pill
  Z30.46 Check, change or removal of an implant @2016-10-01
  Z30.430 Insertion of an intrauterine device
  Z30.431 Check of an intrauterine device
  Z30.432 Removal of an intrauterine device
  Z30.433 Removal and new insertion of an intrauterine device
  Z32* Pregnancy test and advice
  Z32.00 Pregnancy test, result unknown
  Z32.01 Pregnancy test positive
  Z32.02 Pregnancy test negative
  Z33* Pregnant
  Z33.1 Pregnant, seen for another reason
  Z33.2 Elective ending of pregnancy
  Z34* Normal pregnancy care
  Z34.00 First normal pregnancy, trimester not stated
  Z34.01 First normal pregnancy, first trimester
  Z34.02 First normal pregnancy, second trimester
  Z34.03 First normal pregnancy, third trimester
  Z34.80 Another normal pregnancy, trimester not stated
  Z34.81 Another normal pregnancy, first trimester
  Z34.82 Another normal pregnancy, second trimester
  Z34.83 Another normal pregnancy, third trimester
  Z34.90 Normal pregnancy, trimester not stated
  Z34.91 Normal pregnancy, first trimester
  Z34.92 Normal pregnancy, second trimester
  Z34.93 Normal pregnancy, third trimester
  Z36* Screening before birth
  Z36.0 Chromosome screening before birth @2017-10-01
  Z36.9 Screening before birth, unspecified @2017-10-01
  Z37* Result of the birth
  Z37.0 One live birth
  Z38* Liveborn child by place of birth
  Z38.00 One liveborn child, hospital, vaginal birth
  Z39* Care after birth
  Z39.0 Care right after birth
  Z39.1 Care of a breastfeeding mother
  Z39.2 Routine visit after birth
  Z3A* Weeks of pregnancy
  Z3A.00 Weeks of pregnancy not stated
  Z3A.08 8 weeks pregnant
  Z3A.12 12 weeks pregnant
  Z3A.20 20 weeks pregnant
  Z3A.28 28 weeks pregnant
  Z3A.36 36 weeks pregnant
  Z3A.39 39 weeks pregnant
  Z3A.40 40 weeks pregnant
  Z41* Procedure without a health reason
  Z41.1 Cosmetic surgery
  Z45* Adjustment of an implanted device
  Z45.018 Check of a pacemaker, other part
  Z45.02 Check of an implanted defibrillator
  Z46* Fitting of another device
  Z46.89 Fitting of another named device
  Z47* Bone and joint aftercare
  Z47.1 Aftercare after joint replacement
  Z47.89 Other bone and joint aftercare
  Z48* Other aftercare
  Z48.02 Removal of stitches
  Z48.812 Aftercare after heart or vessel surgery
  Z48.815 Aftercare after digestive surgery
  Z51* Other aftercare and treatment
  Z51.11 Visit for cancer drugs
  Z51.81 Drug level monitoring
  Z51.89 Other named aftercare
  Z53* Procedure not done
  Z53.20 Procedure not done, patient's choice, reason unknown
  Z59* Housing and money problems
  Z59.0 Without a home @..2021-09-30
  Z59.0* Without a home @2021-10-01
  Z59.00 Without a home, unspecified @2021-10-01
  Z63* Problems with close people
  Z63.0 Problems with a partner
  Z68* Body mass index
  Z68.1 Body mass index 19.9 or less, adult
  Z68.25 Body mass index 25.0-25.9, adult
  Z68.30 Body mass index 30.0-30.9, adult
  Z68.35 Body mass index 35.0-35.9, adult
  Z68.41 Body mass index 40.0-44.9, adult
  Z68.52 Body mass index, child, 5th to under 85th percentile
  Z71* Advice, other
  Z71.2 Explanation of findings
  Z71.3 Advice on diet
  Z71.41 Advice on alcohol
  Z71.82 Advice on exercise @2017-10-01
  Z71.89 Other named advice
  Z71.9 Advice, unspecified
  Z72* Lifestyle problems
  Z72.0 Tobacco use
  Z73* Trouble coping with life
  Z73.3 Stress
  Z74* Needs help from others
  Z74.09 Other reduced movement
  Z76* Other reasons for a visit
  Z76.0 Repeat prescription
  Z76.89 Other named reason
  Z79* Long-term use of a drug
  Z79.01 Long-term use of blood thinners
  Z79.02 Long-term use of platelet blockers
  Z79.4 Long-term use of insulin
  Z79.82 Long-term use of aspirin
  Z79.84 Long-term use of diabetes tablets @2016-10-01
  Z79.85 Long-term use of injected diabetes drugs, not insulin @2022-10-01
  Z79.890 Long-term use of hormones after menopause
  Z79.899 Long-term use of another drug
  Z80* Cancer in the family
  Z80.0 Digestive cancer in the family
  Z80.3 Breast cancer in the family
  Z82* Other disease in the family
  Z82.49 Heart disease in the family
  Z83* Other named disease in the family
  Z83.3 Diabetes in the family
  Z85* Cancer in the past
  Z85.038 Colon cancer in the past
  Z85.3 Breast cancer in the past
  Z85.46 Prostate cancer in the past
  Z86* Certain diseases in the past
  Z86.010 Colon polyps in the past @..2024-09-30
  Z86.010* Colon polyps in the past @2024-10-01
  Z86.0100 Colon polyps in the past, kind not stated @2024-10-01
  Z86.16 COVID-19 in the past @2021-01-01
  Z86.69 Nerve or sense disease in the past
  Z86.718 Vein clot in the past
  Z86.73 Stroke without lasting harm in the past
  Z86.74 Cardiac arrest in the past
  Z87* Other diseases in the past
  Z87.440 Urinary infections in the past
  Z87.891 Nicotine dependence in the past
  Z88* Drug allergy
  Z88.0 Penicillin allergy
  Z90* Organ removed
  Z90.49 Another part of the digestive tract removed
  Z91* Personal risk
  Z91.010 Peanut allergy
  Z91.81 Falls in the past
  Z94* Transplanted organ
  Z94.0 Transplanted kidney
  Z95* Heart or vessel implant
  Z95.0 Pacemaker present
  Z95.1 Coronary bypass present
  Z95.2 Artificial heart valve present
  Z95.5 Coronary stent present
  Z95.810 Implanted defibrillator present
  Z96* Other implant
  Z96.64<1239> Artificial hip present
  Z96.65<1239> Artificial knee present
  Z97* Other device
  Z97.4 Hearing aid present
  Z98* State after surgery
  Z98.61 State after coronary balloon treatment
  Z98.890 Other state after surgery @2016-10-01
  Z99* Dependence on a machine
  Z99.2 Dependence on dialysis
  Z99.81 Dependence on oxygen
`,
)
