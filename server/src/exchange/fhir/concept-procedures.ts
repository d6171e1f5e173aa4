import { conceptTable } from './concept-table.ts'

/**
 * SNOMED CT procedures to CPT and HCPCS, made by us. A concept that says less than a number needs (views, length,
 * with or without samples) takes the plainest number and is marked.
 */
export const procedureRows = conceptTable(`
  10383002 | in:visit | | F | advice before ending a pregnancy
  1015401000000102 | 82270:G0328 | | ? | hidden blood in stool, method not said
  104091002 | 85027 | | | blood count
  104326007 | 86787 | | | chickenpox antibody
  104375008 | 86803 | | | hepatitis C antibody
  11466000 | 59514 | O82+Z37.0 | ? F | cesarean birth, reason not said
  112790001 | 31231 | | | nose scope
  117010004 | 87086 | | | urine culture
  117015009 | 87070 | | | throat culture
  118001005 | 87802 | | ? | strep B antigen
  1225002 | 73060 | | | upper arm X-ray
  127783003 | 94010 | | | breathing test
  14768001 | 85060 | | | blood smear read by a doctor
  15081005 | 94626/G0424 | | ? | lung rehabilitation
  162676008 | in:visit | | | short examination
  165829005 | 87591 | | ? | gonorrhea test, method not said
  167271000 | 81002 | | ? | protein in urine, method not said
  168594001 | 73000 | | | collarbone X-ray
  169230002 | 76815 | | ? F | ultrasound, is the fetus alive
  169553002 | 11981 | Z30.017/Z30.09 | ? | birth control implant in; the implant itself not said
  169673001 | 86850 | | ? F | Rh antibody screen
  169690007 | 86762 | | | rubella antibody
  171207006 | 96127:G0444 | Z13.31 | | depression screening
  180207008 | 36430 | | | blood transfusion
  180256009 | 95115 | | ? | allergy shot, one or more not said
  180325003 | 92960 | | | electric shock to reset the heart
  18286008 | 93656 | | ? | catheter cure of a heart rhythm, which not said
  18946005 | 01967 | | ? F | pain block for labor; time not said
  19490002 | 73610 | | ? | ankle X-ray, pictures not said
  22523008 | 55250 | Z30.2 | M | vasectomy
  225158009 | in:visit | | F | listening to the fetal heart
  225337009 | in:visit | | | asking about suicide
  228557008 | 90834 | | ? | talking therapy, time not said
  23426006 | 94010 | | ? | breathing measured
  236931002 | 96401 | | ? F | methotrexate for a tubal pregnancy; drug amount not said
  236974004 | in:birth | | F | birth by instrument
  237001001 | in:birth | | F | labor made stronger
  252160004 | 81025 | Z32.00 | ? F | pregnancy test
  268425006 | 72170 | | | pelvis X-ray
  268556000 | 81002 | | ? F | sugar in urine
  269828009 | 86592 | | ? | syphilis test, method not said
  269911007 | 87205 | | ? | sputum under the microscope
  271442007 | 76805 | | ? F | ultrasound of fetal build
  274031008 | 45385 | | ? | polyp of the rectum off, way not said
  274804006 | in:visit | | F | womb height measured
  275833003 | 82105 | | | AFP
  28163009 | 86580 | | | TB skin test
  287664005 | 58670 | Z30.2 | ? F | tubes closed, way not said
  288086009 | 12001 | | ? | wound stitched, place and length not said
  29303009 | 93000 | | | ECG
  301807007 | 11982 | Z30.46/Z30.09 | ? | birth control implant out
  310861008 | 87320 | | ? | chlamydia antigen
  311791003 | in:visit | | | questions asked
  312681000 | 77080 | | ? | bone density, place not said
  31208007 | in:birth | | F | labor started by drugs
  313191000 | 96372 | | ? | adrenaline shot; amount not said
  31676001 | 87390 | | ? | HIV antigen
  34552-0 | 93306 | | | heart ultrasound; a LOINC code that the data calls SNOMED
  384700001 | 90389+96372 | | ? | tetanus antibody shot
  385892002 | 96127 | | ? | mental health screening
  386394001 | in:visit | | F | care while a pregnancy is ended
  395123002 | 81002 | | ? | urine screened for diabetes
  395142003 | 95004 | | ? | allergy screening; number of tests not said
  399014008 | 90715+90471 | Z23 | ? | Tdap vaccine
  399208008 | 71046 | | ? | chest X-ray, pictures not said
  410006001 | in:visit | | | finger examination of the rectum
  415070008 | 92928 | | ? | coronary vessel opened, stent or balloon not said
  415300000 | in:visit | | | questions by organ
  418891003 | 71250+74150 | | ? | CT of chest and belly, dye not said
  426701000119108 | 76705 | | | ultrasound of the upper belly
  428191000124101 | in:visit | | | drug list written down
  429609002 | 32491 | | ? | emphysema lung parts out
  43075005 | 44140 | | ? | part of the colon out
  430193006 | in:visit | | | drug list checked
  432231006 | 10009 | | ? | thin needle lung sample, guidance not said
  433112001 | 37187 | | ? | clot out of the liver vein
  433236007 | 93306 | | | heart ultrasound
  443529005 | 88269 | | ? F | chromosomes from birth water
  44608003 | 86900+86901 | | | blood group with Rh
  447365002 | 33249+33225 | | | defibrillator with left heart lead
  45595009 | 47562 | | | gallbladder out by scope
  46706006 | 58301+58300 | Z30.433 | ? F | new device in the womb; the device itself not said
  47758006 | 87340 | | | hepatitis B surface antigen
  51116004 | 90384+96372 | Z29.13 | ? F | Rh protein shot
  52765003 | 31500 | | | breathing tube in
  54550000 | 95816 | | ? | brain waves, awake or asleep not said
  5880005 | in:visit | | | examination
  60027007 | 73110 | | ? | wrist X-ray, pictures not said
  65200003 | 58300 | Z30.430 | ? F | device put in the womb; the device itself not said
  65575008 | 55700 | | M | prostate samples
  65588006 | 59409 | O60.10X0+Z37.0 | ? F | early birth
  66348005 | 59409 | O80+Z37.0 | ? F | birth; who cared before and after not said
  68254000 | 58301 | Z30.432 | F | device taken out of the womb
  698354004 | 70551 | | ? | MRI of the brain, dye not said
  699253003 | 27570 | | | stiff knee moved
  714812005 | 59840 | Z33.2 | ? F | pregnancy ended, way not said
  715252007 | 96127:G0444 | Z13.31 | | depression questions
  73761001 | 45378 | | ? | colon scope, reason and findings not said
  74016001 | 73560 | | ? | knee X-ray, pictures not said
  755621000000101 | 11983 | Z30.46/Z30.09 | ? | new birth control implant
  76164006 | 45380 | | | colon samples
  76601001 | 96372 | | ? | shot into muscle; drug not said
  80146002 | 44950 | | ? | appendix out, way not said
  85548006 | in:birth | | F | cut at birth
  90226004 | 88164 | | ? F | cervix smear
  90470006 | 55866 | | ? M | prostate out, way not said
`)
