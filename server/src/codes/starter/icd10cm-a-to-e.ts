import { starterTable } from './starter-code.ts'

/** Infections, tumours, blood, glands and metabolism. Names are ours. */
export const icd10cmAToE = starterTable(
  'icd10cm',
  `
  A04* Bowel infection by bacteria
  A04.72 C. difficile bowel infection, not recurring @2017-10-01
  A08* Bowel infection by virus
  A08.4 Viral bowel infection, virus not named
  A09 Infectious gastroenteritis, germ not named
  A49* Bacterial infection, place not stated
  A49.02 MRSA infection, place not stated
  A56* Chlamydia, sexually transmitted
  A56.2 Chlamydia of genital and urinary organs, unspecified
  A60* Genital herpes
  A60.00 Genital herpes, place not stated
  A63* Other sexually transmitted infection
  A63.0 Genital warts
  B00* Herpes simplex
  B00.1 Cold sore
  B00.9 Herpes simplex, unspecified
  B02* Shingles
  B02.29 Shingles with other nerve trouble
  B02.9 Shingles, uncomplicated
  B07* Viral warts
  B07.0 Plantar wart
  B07.9 Viral wart, unspecified
  B18* Chronic viral hepatitis
  B18.2 Hepatitis C, chronic
  B20 HIV disease
  B27* Mononucleosis
  B27.90 Mononucleosis, unspecified, uncomplicated
  B34* Viral infection, place not stated
  B34.9 Viral infection, unspecified
  B35* Ringworm and other tinea
  B35.1 Nail fungus
  B35.3 Athlete's foot
  B35.4 Ringworm of the body
  B37* Yeast (candida) infection
  B37.0 Thrush of the mouth
  B37.2 Yeast infection of skin and nails
  B37.3 Yeast infection of vulva and vagina @..2022-09-30
  B37.3* Yeast infection of vulva and vagina @2022-10-01
  B37.31 Yeast infection of vulva and vagina, acute @2022-10-01
  B95* Strep or staph as cause of a disease
  B95.62 MRSA as cause of a disease coded elsewhere
  B96* Other bacteria as cause of a disease
  B96.20 E. coli as cause of a disease, type not stated
  B96.81 H. pylori as cause of a disease
  B96.89 Other named bacteria as cause of a disease
  B97* Virus as cause of a disease
  B97.89 Other virus as cause of a disease
  C18* Colon cancer
  C18.8 Colon cancer, overlapping parts
  C18.9 Colon cancer, part not stated
  C34* Lung cancer
  C34.9<012> Lung cancer, part not stated
  C44* Other skin cancer
  C44.91 Basal cell skin cancer, place not stated
  C50* Breast cancer
  C50.91<129> Breast cancer in a woman, part not stated
  C61 Prostate cancer
  C79* Secondary cancer, other places
  C79.51 Secondary cancer in bone
  C79.9 Secondary cancer, place not stated
  D07* Very early cancer of other genital organs
  D07.5 Very early cancer of the prostate
  D12* Benign growth of the colon or rectum
  D12.2 Benign growth of the ascending colon
  D12.5 Benign growth of the sigmoid colon
  D12.6 Benign growth of the colon, part not stated
  D17* Fatty lump (lipoma)
  D17.1 Fatty lump in skin of the trunk
  D22* Mole
  D22.5 Mole of the trunk
  D22.9 Mole, place not stated
  D49* Growth of unknown nature
  D49.2 Growth of unknown nature, bone, soft tissue or skin
  D49.5* Growth of unknown nature, urinary or genital organ @2016-10-01
  D49.59 Growth of unknown nature, other genital or urinary organ @2016-10-01
  D50* Iron deficiency anemia
  D50.0 Iron deficiency anemia from slow blood loss
  D50.9 Iron deficiency anemia, unspecified
  D51* Vitamin B12 deficiency anemia
  D51.0 Pernicious anemia
  D62 Anemia after sudden blood loss
  D63* Anemia in chronic disease
  D63.1 Anemia in chronic kidney disease
  D64* Other anemia
  D64.9 Anemia, unspecified
  D68* Other clotting disorder
  D68.51 Activated protein C resistance
  D69* Bruising and platelet disorders
  D69.6 Low platelets, unspecified
  D72* Other white blood cell disorder
  D72.829 High white cell count, unspecified
  E03* Other low thyroid
  E03.4 Low thyroid from shrunken gland, acquired
  E03.9 Low thyroid, unspecified
  E04* Other goiter without toxicity
  E04.1 Single thyroid nodule, not overactive
  E04.2 Several thyroid nodules, not overactive
  E05* Overactive thyroid
  E05.00 Overactive thyroid with diffuse goiter, no crisis
  E05.90 Overactive thyroid, unspecified, no crisis
  E06* Inflamed thyroid
  E06.3 Autoimmune thyroiditis
  E10* Type 1 diabetes
  E10.65 Type 1 diabetes with high blood sugar
  E10.9 Type 1 diabetes, no complication
  E11* Type 2 diabetes
  E11.2* Type 2 diabetes with kidney trouble
  E11.21 Type 2 diabetes with nephropathy
  E11.22 Type 2 diabetes with chronic kidney disease
  E11.29 Type 2 diabetes with other kidney trouble
  E11.3* Type 2 diabetes with eye trouble
  E11.319 Type 2 diabetes, retinopathy, no macular swelling
  E11.3299 Type 2 diabetes, mild early retinopathy, eye not stated @2016-10-01
  E11.3599 Type 2 diabetes, late retinopathy, eye not stated @2016-10-01
  E11.36 Type 2 diabetes with cataract
  E11.4* Type 2 diabetes with nerve trouble
  E11.40 Type 2 diabetes with nerve damage, unspecified
  E11.42 Type 2 diabetes with damage of several nerves
  E11.43 Type 2 diabetes with damage of involuntary nerves
  E11.5* Type 2 diabetes with circulation trouble
  E11.51 Type 2 diabetes with poor leg circulation, no gangrene
  E11.6* Type 2 diabetes, other complication
  E11.621 Type 2 diabetes with foot ulcer
  E11.649 Type 2 diabetes with low blood sugar, no coma
  E11.65 Type 2 diabetes with high blood sugar
  E11.69 Type 2 diabetes with other named complication
  E11.8 Type 2 diabetes with complication, unspecified
  E11.9 Type 2 diabetes, no complication
  E11.A Type 2 diabetes in remission @2025-10-01
  E16* Other disorder of blood sugar hormones
  E16.2 Low blood sugar, unspecified
  E28* Ovary hormone disorder
  E28.2 Polycystic ovaries
  E53* Other vitamin B deficiency
  E53.8 Other named vitamin B deficiency
  E55* Vitamin D deficiency
  E55.9 Vitamin D deficiency, unspecified
  E66* Overweight and obesity
  E66.01 Severe obesity from too many calories
  E66.09 Other obesity from too many calories
  E66.3 Overweight
  E66.8 Other obesity @..2024-09-30
  E66.8* Other obesity @2024-10-01
  E66.811 Obesity, class 1 @2024-10-01
  E66.812 Obesity, class 2 @2024-10-01
  E66.813 Obesity, class 3 @2024-10-01
  E66.9 Obesity, unspecified
  E78* Disorder of blood fats
  E78.0 High cholesterol, pure @..2016-09-30
  E78.0* High cholesterol, pure @2016-10-01
  E78.00 High cholesterol, pure, unspecified @2016-10-01
  E78.01 High cholesterol that runs in the family @2016-10-01
  E78.1 High triglycerides, pure
  E78.2 High cholesterol and triglycerides
  E78.49 Other high blood fats @2018-10-01
  E78.5 High blood fats, unspecified
  E83* Mineral disorder
  E83.42 Low magnesium
  E83.52 High calcium
  E86* Loss of body fluid
  E86.0 Dehydration
  E87* Fluid and salt imbalance
  E87.1 Low sodium
  E87.5 High potassium
  E87.6 Low potassium
  E88* Other metabolic disorder
  E88.81 Metabolic syndrome @..2023-09-30
  E88.81* Metabolic syndrome and insulin resistance @2023-10-01
  E88.810 Metabolic syndrome @2023-10-01
`,
)
