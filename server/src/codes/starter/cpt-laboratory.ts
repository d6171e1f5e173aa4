import { starterTable } from './starter-code.ts'

/** Laboratory. Numbers with names of our own. */
export const cptLaboratory = starterTable(
  'cpt',
  `
  80047 Basic blood chemistry with free calcium
  80048 Basic blood chemistry
  80050 General health panel
  80051 Blood salts panel
  80053 Full blood chemistry
  80055 Pregnancy blood panel
  80061 Blood fat panel
  80069 Kidney panel
  80074 Hepatitis panel
  80076 Liver panel
  80081 Pregnancy blood panel with HIV @2016-01-01
  80162 Digoxin level
  80305 Drug screen by cup @2017-01-01
  80307 Drug screen by analyzer @2017-01-01
  81000 Urine stick with microscope, by hand
  81001 Urine stick with microscope, by machine
  81002 Urine stick, by hand
  81003 Urine stick, by machine
  81015 Urine under the microscope
  81025 Pregnancy test in urine
  81528 Stool DNA cancer test @2016-01-01
  82043 Small protein in urine, amount
  82044 Small protein in urine, stick
  82105 AFP in blood
  82150 Amylase
  82247 Bilirubin, total
  82270 Hidden blood in stool, three cards
  82274 Hidden blood in stool, antibody test
  82306 Vitamin D
  82310 Calcium
  82465 Cholesterol
  82533 Cortisol
  82550 CK muscle enzyme
  82565 Creatinine in blood
  82570 Creatinine in urine
  82607 Vitamin B12
  82670 Estradiol
  82728 Ferritin
  82746 Folate
  82947 Sugar in blood
  82950 Sugar after a sweet drink
  82951 Sugar curve, three samples
  82962 Sugar by home meter
  83001 FSH hormone
  83036 Long-term sugar (A1c)
  83540 Iron
  83550 Iron binding
  83615 LDH enzyme
  83690 Lipase
  83718 Good cholesterol
  83721 Bad cholesterol
  83735 Magnesium
  83880 Heart strain hormone (BNP)
  83970 Parathyroid hormone
  84075 Alkaline phosphatase
  84100 Phosphate
  84132 Potassium
  84153 PSA, total
  84155 Protein in blood
  84156 Protein in urine, amount
  84295 Sodium
  84403 Testosterone, total
  84436 Thyroxine, total
  84439 Thyroxine, free
  84443 TSH
  84450 AST liver enzyme
  84460 ALT liver enzyme
  84478 Triglycerides
  84484 Troponin, amount
  84520 Urea
  84550 Uric acid
  84702 Pregnancy hormone, amount
  84703 Pregnancy hormone, yes or no
  85014 Hematocrit
  85018 Hemoglobin
  85025 Blood count with cell kinds
  85027 Blood count
  85049 Platelet count
  85060 Blood smear read by a doctor
  85379 D-dimer, amount
  85610 Clotting time (INR)
  85651 Red cells settling, by hand
  85652 Red cells settling, by machine
  85730 Clotting time (PTT)
  86003 Allergy blood test, each
  86038 ANA antibody
  86140 CRP
  86141 CRP, sensitive
  86308 Mononucleosis quick test
  86430 Rheumatoid factor, yes or no
  86431 Rheumatoid factor, amount
  86480 TB blood test
  86580 TB skin test
  86592 Syphilis test, yes or no
  86677 H. pylori antibody
  86703 HIV 1 and 2 antibody
  86706 Hepatitis B surface antibody
  86762 Rubella antibody
  86787 Chickenpox antibody
  86803 Hepatitis C antibody
  86850 Red cell antibody screen
  86900 Blood group ABO
  86901 Blood group Rh
  87040 Blood culture
  87070 Culture, other source
  87077 Germ named from a culture
  87081 Culture for one germ
  87086 Urine culture with count
  87088 Urine germ named
  87186 Germ tested against drugs
  87205 Smear with simple stain
  87210 Wet smear
  87320 Chlamydia antigen
  87338 H. pylori in stool
  87340 Hepatitis B surface antigen
  87389 HIV antigen with antibodies
  87390 HIV-1 antigen
  87426 COVID-19 antigen @2020-06-25
  87428 COVID-19 and flu antigen @2020-11-10
  87430 Strep A antigen
  87491 Chlamydia by gene copy
  87591 Gonorrhea by gene copy
  87624 HPV high risk by gene copy
  87635 COVID-19 by gene copy @2020-03-13
  87637 COVID-19, flu and RSV by gene copy @2020-10-06
  87651 Strep A by gene copy
  87653 Strep B by gene copy
  87661 Trichomonas by gene copy
  87802 Strep B, read by eye
  87804 Flu, read by eye
  87807 RSV, read by eye
  87811 COVID-19, read by eye @2020-10-06
  87880 Strep A, read by eye
  88142 Cervix smear in liquid, by hand
  88164 Cervix smear on glass, by hand
  88175 Cervix smear in liquid, by machine
  88269 Chromosomes from birth water
  88305 Tissue under the microscope
  88312 Special stain for germs
  88342 Antibody stain, first
`,
)
