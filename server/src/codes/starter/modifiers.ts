import { starterTable } from './starter-code.ts'

/** Modifiers, in our own words: the AMA's titles of the two-digit ones are not in here (domain/coding.md 7). */
export const modifierStarter = starterTable(
  'modifier',
  `
  22 Much more work than usual
  23 Unusual anesthesia
  24 Unrelated visit in the days after surgery
  25 Separate visit on the day of another service
  26 Reading only, not the machine
  27 Several hospital clinic visits in one day
  32 Ordered by a third party
  33 Preventive, no cost share
  47 Anesthesia by the surgeon
  50 Both sides
  51 Several procedures at one session
  52 Less than the full service
  53 Stopped for the patient's safety
  54 Surgery only
  55 Care after surgery only
  56 Care before surgery only
  57 Visit that decided on major surgery
  58 Planned next step in the days after surgery
  59 Distinct service
  62 Two surgeons share the work
  66 Surgical team
  73 Stopped before anesthesia (facility)
  74 Stopped after anesthesia (facility)
  76 Repeat by the same doctor
  77 Repeat by another doctor
  78 Back to the operating room, related
  79 Unrelated procedure in the days after surgery
  80 Assistant surgeon
  81 Assistant surgeon, small part
  82 Assistant surgeon, no resident at hand
  90 Done by an outside laboratory
  91 Laboratory test repeated the same day
  92 Test with a portable kit
  93 Remote visit by sound only @2022-01-01
  95 Remote visit by sound and picture @2017-01-01
  96 Learning a skill never had @2018-01-01
  97 Regaining a skill lost @2018-01-01
  99 More modifiers than fit
  AA Anesthesia by the anesthesiologist alone
  AD Anesthesiologist watching over more than four cases
  AI Attending doctor of the hospital stay
  AS Assistant surgeon is a PA, NP or nurse specialist
  AT Chiropractor, active treatment
  CO Occupational therapy helped by an assistant @2020-01-01
  CQ Physical therapy helped by an assistant @2020-01-01
  CR Disaster
  CS Cost share waived for COVID-19 testing
  E1 Upper left eyelid
  E2 Lower left eyelid
  E3 Upper right eyelid
  E4 Lower right eyelid
  F1 Left second finger
  F2 Left third finger
  F3 Left fourth finger
  F4 Left fifth finger
  F5 Right thumb
  F6 Right second finger
  F7 Right third finger
  F8 Right fourth finger
  F9 Right fifth finger
  FA Left thumb
  FQ Sound only, mental health @2022-01-01
  FS Visit shared by doctor and assistant @2022-01-01
  FX Picture taken on film @2017-01-01
  FY Picture taken by computed radiography @2018-01-01
  G0 Remote stroke care @2019-01-01
  GA Patient signed a notice, on file
  GC Resident took part under a teacher
  GE Resident alone, primary care exception
  GN Speech therapy plan
  GO Occupational therapy plan
  GP Physical therapy plan
  GQ Remote care by stored pictures
  GT Remote care by sound and picture, older form
  GV Hospice patient, doctor not of the hospice
  GW Hospice patient, unrelated illness
  GX Patient signed a voluntary notice
  GY Excluded by law
  GZ Denial expected, no notice signed
  JW Drug thrown away
  JZ No drug thrown away @2023-01-01
  KX Requirements are met
  LC Left circumflex coronary artery
  LD Left front coronary artery
  LM Left main coronary artery
  LT Left side
  NU New equipment
  PT Colon screening became treatment
  Q5 Covered for by another doctor, exchange
  Q6 Covered for by another doctor, paid by time
  Q7 One severe foot finding
  Q8 Two moderate foot findings
  Q9 One moderate and two slight foot findings
  QK Anesthesiologist directing two to four cases
  QS Watched anesthesia care
  QW Simple test under a waiver
  QX Nurse anesthetist with direction
  QY Anesthesiologist directing one nurse anesthetist
  QZ Nurse anesthetist alone
  RC Right coronary artery
  RI Ramus coronary artery
  RR Rented equipment
  RT Right side
  SL Vaccine supplied by the state
  T1 Left second toe
  T2 Left third toe
  T3 Left fourth toe
  T4 Left fifth toe
  T5 Right big toe
  T6 Right second toe
  T7 Right third toe
  T8 Right fourth toe
  T9 Right fifth toe
  TA Left big toe
  TC Machine only, not the reading
  TH Care before or after birth
  TB Reduced-price drug, for information @2018-01-01
  UE Used equipment
  XE Separate visit
  XP Separate clinician
  XS Separate body part
  XU Unusual, does not overlap
`,
)
