import { starterTable } from './starter-code.ts'

/** Kidneys, urine, sex organs, pregnancy and newborns. Names are ours. */
export const icd10cmNToQ = starterTable(
  'icd10cm',
  `
  N17* Sudden kidney failure
  N17.9 Sudden kidney failure, unspecified
  N18* Chronic kidney disease
  N18.1 Chronic kidney disease, stage 1
  N18.2 Chronic kidney disease, stage 2
  N18.3 Chronic kidney disease, stage 3 @..2020-09-30
  N18.3* Chronic kidney disease, stage 3 @2020-10-01
  N18.30 Chronic kidney disease, stage 3, a or b not stated @2020-10-01
  N18.31 Chronic kidney disease, stage 3a @2020-10-01
  N18.32 Chronic kidney disease, stage 3b @2020-10-01
  N18.4 Chronic kidney disease, stage 4
  N18.5 Chronic kidney disease, stage 5
  N18.6 End stage kidney disease
  N18.9 Chronic kidney disease, stage not stated
  N20* Kidney and ureter stones
  N20.0 Kidney stone
  N20.1 Ureter stone
  N28* Other kidney disorder
  N28.9 Kidney disorder, unspecified
  N30* Bladder infection
  N30.00 Sudden bladder infection, no blood
  N30.90 Bladder infection, unspecified, no blood
  N32* Other bladder disorder
  N32.81 Overactive bladder
  N39* Other urinary disorder
  N39.0 Urinary infection, place not stated
  N39.3 Stress leakage of urine
  N39.41 Urge leakage of urine
  N40* Enlarged prostate
  N40.0 Enlarged prostate, no urinary signs
  N40.1 Enlarged prostate with urinary signs
  N41* Prostate inflammation
  N41.0 Prostate inflammation, sudden
  N52* Erection problem
  N52.9 Erection problem, unspecified
  N60* Benign breast lumps
  N60.0<129> Single breast cyst
  N63* Breast lump, kind not stated
  N63.0 Breast lump, breast not stated @2017-10-01
  N64* Other breast disorder
  N64.4 Breast pain
  N70* Tube and ovary infection
  N70.93 Tube and ovary infection, unspecified
  N76* Other vaginal inflammation
  N76.0 Sudden vaginal inflammation
  N80* Endometriosis
  N80.9 Endometriosis, unspecified
  N83* Ovary and tube disorder, not infected
  N83.20<129> Ovarian cyst, unspecified @2016-10-01
  N89* Other vaginal disorder
  N89.8 Other named vaginal disorder
  N91* Missing or rare periods
  N91.2 Missing periods, unspecified
  N92* Heavy or irregular periods
  N92.0 Heavy periods, regular
  N92.1 Heavy periods, irregular
  N92.6 Irregular periods, unspecified
  N94* Pain of periods and female organs
  N94.6 Painful periods, unspecified
  N95* Menopause disorders
  N95.0 Bleeding after menopause
  N95.1 Menopause complaints
  O00* Pregnancy outside the womb
  O00.109 Tubal pregnancy, side not stated, none in womb @2017-10-01
  O02* Other abnormal product of conception
  O02.0 Empty egg sac or mole
  O02.1 Missed miscarriage
  O03* Miscarriage
  O03.4 Incomplete miscarriage, no complication
  O03.9 Miscarriage, complete or unspecified, no complication
  O09* High-risk pregnancy
  O09.529 Pregnancy over 35, not the first, trimester not stated
  O13* High blood pressure begun in pregnancy
  O13.9 High blood pressure begun in pregnancy, trimester not stated
  O14* Pre-eclampsia
  O14.90 Pre-eclampsia, unspecified, trimester not stated
  O15* Eclampsia
  O15.00 Eclampsia in pregnancy, trimester not stated
  O20* Bleeding in early pregnancy
  O20.0 Threatened miscarriage
  O21* Heavy vomiting in pregnancy
  O21.0 Mild vomiting in pregnancy
  O24* Diabetes in pregnancy
  O24.410 Pregnancy diabetes, held by diet
  O26* Care for other states of pregnancy
  O26.899 Other named state of pregnancy, trimester not stated
  O34* Care for changed pelvic organs
  O34.219 Care for scar of an earlier cesarean, kind not stated @2016-10-01
  O35* Care for known or suspected fetal defect
  O35.1~0 Suspected fetal chromosome defect @..2022-09-30
  O35.10~0 Suspected fetal chromosome defect, unspecified @2022-10-01
  O35.9~0 Suspected fetal defect, unspecified
  O36* Care for other fetal problem
  O36.012~0 Rh antibodies, second trimester
  O36.90~0 Fetal problem, unspecified, trimester not stated
  O47* False labor
  O47.9 False labor, unspecified
  O48* Late pregnancy
  O48.0 Pregnancy past 40 weeks
  O60* Early labor
  O60.10~0 Early labor with early birth, trimester not stated
  O70* Tear at birth
  O70.0 First-degree tear at birth
  O80 Normal birth
  O82 Cesarean birth without a stated reason
  O99* Other illness complicating pregnancy
  O99.019 Anemia in pregnancy, trimester not stated
  P59* Newborn jaundice
  P59.9 Newborn jaundice, unspecified
  P92* Newborn feeding trouble
  P92.9 Newborn feeding trouble, unspecified
  Q21* Heart wall birth defect
  Q21.1 Hole between the atria @..2022-09-30
  Q21.1* Hole between the atria @2022-10-01
  Q21.10 Hole between the atria, unspecified @2022-10-01
  Q66* Foot birth defect
  Q66.89 Other named foot birth defect
`,
)
