import { starterTable } from './starter-code.ts'

/** HCPCS level II codes of a primary-care, heart and bone practice. Names are ours. */
export const hcpcsStarter = starterTable(
  'hcpcs',
  `
  A4206 Syringe with needle, 1 ml
  A4253 Sugar test strips, 50
  A4259 Finger lancets, 100
  A4450 Tape, not waterproof
  A4550 Surgery tray
  A4565 Arm sling
  A4570 Splint
  A4580 Plaster cast supplies
  A4590 Fiberglass cast supplies
  A4614 Peak flow meter
  A4627 Spacer for an inhaler
  A6402 Gauze, sterile, small
  A6449 Elastic bandage, light, wide
  A7003 Mist set, small, throw-away
  A7005 Mist set, small, to keep
  A9270 Item not covered
  A9500 Heart scan tracer, sestamibi
  A9502 Heart scan tracer, tetrofosmin
  C1781 Surgery mesh
  E0100 Cane
  E0110 Forearm crutches, pair
  E0114 Underarm crutches, pair, no wood
  E0135 Walker, folding
  E0143 Walker, folding, with wheels
  E0190 Positioning pillow
  E0424 Oxygen tank system, standing, rent
  E0431 Oxygen tank, portable, rent
  E0570 Mist machine with pump
  E0601 Breathing machine for sleep (CPAP)
  E0607 Home sugar meter
  E0730 Nerve pulse unit, four leads
  E0935 Knee moving machine
  E1390 Oxygen maker
  G0008 Giving a flu vaccine, Medicare
  G0009 Giving a pneumonia vaccine, Medicare
  G0010 Giving a hepatitis B vaccine, Medicare
  G0019 Help with social needs by a community worker, month @2024-01-01
  G0027 Sperm count
  G0101 Cancer screening of pelvis and breast
  G0102 Prostate screening by finger
  G0103 Prostate screening by blood test
  G0104 Colon screening, lower scope
  G0105 Colon screening, high risk, full scope
  G0108 Diabetes teaching, one patient, half hour
  G0109 Diabetes teaching, group, half hour
  G0121 Colon screening, usual risk, full scope
  G0136 Questions on social needs @2024-01-01
  G0179 Home care plan signed again
  G0180 Home care plan signed
  G0181 Home care plan watched, month
  G0202 Breast screening, digital @..2017-12-31
  G0270 Diet advice again, quarter hour
  G0279 Breast layers picture, added
  G0283 Electric muscle treatment, unwatched
  G0296 Talk before lung cancer screening
  G0316 Hospital time beyond the top level, Medicare @2023-01-01
  G0328 Hidden blood in stool, screening
  G0402 Welcome to Medicare visit
  G0403 ECG with the Welcome to Medicare visit
  G0424 Lung rehabilitation, hour @..2021-12-31
  G0438 Medicare wellness visit, first
  G0439 Medicare wellness visit, later
  G0442 Alcohol screening, yearly
  G0443 Alcohol advice, short
  G0444 Depression screening, yearly
  G0446 Heart risk advice, quarter hour
  G0447 Weight advice, quarter hour
  G0463 Hospital clinic visit
  G0476 HPV screening with smear
  G0480 Drug test, sure method, 1 to 7 classes @2016-01-01
  G0499 Hepatitis B screening, high risk @2016-09-28
  G0506 Extra planning at start of chronic care @2017-01-01
  G0513 Preventive visit beyond usual, half hour @2018-01-01
  G0560 Safety plan after thoughts of suicide @2025-01-01
  G2010 Patient's picture or video looked at @2019-01-01
  G2012 Short remote check-in @2019-01-01..2024-12-31
  G2025 Video visit from a rural clinic @2020-01-27
  G2211 Added for being the regular doctor @2021-01-01
  G2212 Office time beyond the top level, Medicare @2021-01-01
  G2252 Remote check-in, 11 to 20 minutes @2021-01-01
  G8427 Drug list was written down (quality)
  G8510 Depression screening negative (quality)
  G9920 Screening done and negative (quality) @2018-01-01..2024-12-31
  J0585 Botulinum toxin A, 1 unit
  J0690 Cefazolin, 500 mg
  J0696 Ceftriaxone, 250 mg
  J0702 Betamethasone, 3 mg and 3 mg
  J0897 Denosumab, 1 mg
  J1010 Methylprednisolone acetate, 1 mg @2024-04-01
  J1020 Methylprednisolone acetate, 20 mg @..2024-03-31
  J1030 Methylprednisolone acetate, 40 mg @..2024-03-31
  J1040 Methylprednisolone acetate, 80 mg @..2024-03-31
  J1050 Medroxyprogesterone, 1 mg
  J1071 Testosterone cypionate, 1 mg
  J1100 Dexamethasone, 1 mg
  J1170 Hydromorphone, up to 4 mg @..2024-09-30
  J1171 Hydromorphone, 0.1 mg @2024-10-01
  J1200 Diphenhydramine, up to 50 mg
  J1670 Tetanus antibody, up to 250 units
  J1885 Ketorolac, 15 mg
  J2001 Lidocaine into a vein, 10 mg @..2024-09-30
  J2003 Lidocaine, 1 mg @2024-10-01
  J2270 Morphine, up to 10 mg
  J2405 Ondansetron, 1 mg
  J2550 Promethazine, up to 50 mg
  J2785 Regadenoson, 0.1 mg
  J2790 Rh protein, full dose
  J3301 Triamcinolone acetonide, 10 mg
  J3303 Triamcinolone hexacetonide, 5 mg
  J3420 Vitamin B12, up to 1 mg
  J3490 Drug without its own code
  J7030 Salt water, 1000 ml
  J7040 Salt water, 500 ml
  J7050 Salt water, 250 ml
  J7296 Hormone device for the womb, Kyleena @2018-01-01
  J7297 Hormone device for the womb, Liletta @2016-01-01
  J7298 Hormone device for the womb, Mirena @2016-01-01
  J7300 Copper device for the womb
  J7307 Etonogestrel implant
  J7321 Joint gel, Hyalgan or Supartz, dose
  J7323 Joint gel, Euflexxa, dose
  J7324 Joint gel, Orthovisc, dose
  J7325 Joint gel, Synvisc, 1 mg
  J7611 Albuterol mist, strong, 1 mg
  J7613 Albuterol mist, one dose, 1 mg
  J7620 Albuterol and ipratropium mist
  J7644 Ipratropium mist, 1 mg
  J9260 Methotrexate, 50 mg
  K0001 Wheelchair, standard
  L0120 Neck collar, soft
  L0172 Neck collar, firm, two parts
  L0625 Low back belt, ready made
  L0650 Low back brace, firm, off the shelf
  L1810 Knee brace with joints, elastic
  L1820 Knee brace with pads
  L1830 Knee immobilizer
  L1832 Knee brace, adjustable, firm, fitted
  L1833 Knee brace, adjustable, firm, off the shelf
  L1902 Ankle brace, soft
  L1906 Ankle brace with many straps
  L1930 Ankle and foot brace, plastic
  L3000 Shoe insert, molded to the patient
  L3020 Shoe insert, lengthwise support
  L3260 Surgery boot
  L3650 Shoulder brace, figure eight
  L3670 Shoulder brace, cloth
  L3710 Elbow brace, elastic with metal joints
  L3807 Wrist, hand and finger brace, fitted
  L3908 Wrist brace, cock-up
  L3923 Hand and finger brace, no joints
  L3980 Upper arm fracture brace
  L4350 Ankle control brace, stirrup
  L4360 Walking boot, air, fitted
  L4361 Walking boot, air, off the shelf
  L4386 Walking boot, no air, fitted
  L4387 Walking boot, no air, off the shelf
  L4397 Foot night splint, off the shelf
  P9603 Trip to collect a sample, mile
  Q0091 Taking a cervix smear, screening
  Q0111 Wet smear
  Q0112 KOH smear
  Q2038 Flu vaccine, Fluzone
  Q4005 Long arm cast, adult, plaster
  Q4010 Short arm cast, adult, fiberglass
  Q4022 Short arm splint, adult, fiberglass
  Q4038 Short leg cast, adult, fiberglass
  Q4046 Short leg splint, adult, fiberglass
  Q4049 Finger splint
  Q9967 Picture dye, 300 to 399 mg iodine, ml
  R0070 Trip of a portable X-ray, one patient
  S0020 Bupivacaine, 30 ml @..2023-06-30
  S9083 Urgent care, one price
  T1015 Clinic visit, all-in
  V2020 Eyeglass frame
`,
)
