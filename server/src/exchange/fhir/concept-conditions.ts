import { conceptTable } from './concept-table.ts'

/**
 * SNOMED CT findings and disorders to ICD-10-CM, made by us by reading; it is not NLM's map. Where the concept leaves
 * the side, place or kind open, the code is the unspecified one and the row is marked.
 */
export const conditionRows = conceptTable(`
  10509002 | | J20.9 | | sudden bronchitis
  109838007 | | C18.8 | | colon cancer, overlapping parts
  124171000119105 | | G43.719 | | chronic migraine, no aura, resists drugs
  126906006 | | D49.59 | M | growth of the prostate, nature not said
  127013003 | | E11.29 | ? | kidney disease of diabetes, type not said
  127295002 | | S06.9XA~/S06.9X9~ | ? | brain injury
  128613002 | | G40.909 | ? | seizure disorder
  15777000 | | R73.03 | | prediabetes
  156073000 | | O36.90X0 | ? F | fetal trouble, not said which
  1501000119109 | | E11.3599 | ? | late retinopathy of type 2 diabetes
  1551000119108 | | E11.3299 | ? | early retinopathy of type 2 diabetes, degree not said
  16114001 | | S82.899~ | ? | broken ankle
  162864005 | | E66.9 | ? | BMI 30 or more; value and class not said
  185086009 | | J44.9 | | chronic bronchitis with blocked airways
  192127007 | | F90.9 | ? | attention deficit of a child
  19169002 | | O03.9 | F | miscarriage in the first three months
  195662009 | | J02.8+B97.89 | | viral sore throat
  195967001 | | J45.909 | ? | asthma
  196416002 | | K01.1 | | molars that did not come through
  197927001 | | N39.0 | ? | urinary infection that comes back
  198992004 | | O15.00 | ? F | eclampsia before birth
  201834006 | | M19.049 | ? | worn hand joint
  22298006 | | I21.9/I21.3 | ? | heart attack
  230265002 | | G30.0+F02.80 | ? | early Alzheimer's disease
  230690007 | | I63.9 | ? | stroke
  232353008 | | J30.89+J30.2 | | nasal allergy, all year and worse in season
  233604007 | | J18.9 | ? | pneumonia
  233678006 | | J45.909 | ? | asthma of a child
  235919008 | | K80.20 | ? | gallstones
  237602007 | | E88.810/E88.81 | | metabolic syndrome
  239872002 | | M16.9 | ? | worn hip
  239873007 | | M17.9 | ? | worn knee
  24079001 | | L20.9 | | atopic eczema
  241929008 | | T78.40~ | ? | sudden allergy
  254637007 | | C34.90 | ? | lung cancer, non-small cell
  26929004 | | G30.9+F02.80 | ? | Alzheimer's disease
  262574004 | | T14.8~ | ? | bullet wound, place not said
  263102004 | | S62.109~ | ? | broken wrist with subluxation
  267253006 | | O35.10X0/O35.1XX0 | ? F | fetal chromosome defect
  271737000 | | D64.9 | ? | anemia
  275272006 | | S06.9XA~/S06.9X9~ | ? | brain damage from injury
  283371005 | | S51.819~ | ? | cut of the forearm
  283385000 | | S71.119~ | ? | cut of the thigh
  284549007 | | S61.419~ | ? | cut of the hand
  284551006 | | S91.319~ | ? | cut of the foot
  301011002 | | N39.0+B96.20 | | urinary infection by E. coli
  302870006 | | E78.1 | | high triglycerides
  307731004 | | S46.009~ | ? | rotator cuff tendon injury
  30832001 | | S76.119~ | ? | torn kneecap tendon
  314994000 | | C79.9+C61 | ? M | spread of prostate cancer, place not said
  33737001 | | S22.39~ | ? | broken rib
  35999006 | | O02.0 | F | empty egg sac
  359817006 | | S72.009~ | ? | broken hip, closed
  363406005 | | C18.9 | ? | colon cancer
  367498001 | | J30.2 | | seasonal nasal allergy
  368581000119106 | | E11.40 | ? | nerve damage of type 2 diabetes
  36923009 | | F32.9 | ? | major depression, single episode
  36971009 | | J32.9 | ? | sinus infection, sudden or lasting not said
  370143000 | | F32.9 | ? | major depression
  370247008 | | S01.81~ | ? | cut of the face
  38341003 | | I10 | | high blood pressure
  38822007 | | N30.90 | ? | bladder infection
  39848009 | | S13.4~ | | whiplash
  398254007 | | O14.90 | ? F | pre-eclampsia
  399211009 | | I25.2 | | heart attack in the past
  40055000 | | J32.9 | ? | lasting sinus infection
  40275004 | | L25.9 | ? | skin reaction to contact
  403190006 | | T30.0 | ? | slight burn, place not said
  403191005 | | T30.0 | ? | blistering burn, place not said
  408512008 | | E66.813/E66.01 | ? | BMI 40 or more
  410429000 | | I46.9 | ? | cardiac arrest
  422034002 | | E11.319 | ? | retinopathy of type 2 diabetes
  424132000 | | C34.90 | ? | lung cancer, non-small cell, stage 1
  428251008 | | Z90.49 | | appendix taken out in the past
  429007001 | | Z86.74 | | cardiac arrest in the past
  43878008 | | J02.0 | | strep throat
  431855005 | | N18.1 | | chronic kidney disease, stage 1
  44054006 | | E11.9 | ? | type 2 diabetes
  443165006 | | M80.00~ | ? | fracture from osteoporosis, place not said
  444448004 | | S83.419~ | ? | inner knee ligament injury
  444470001 | | S83.519~ | ? | front cross ligament injury
  444814009 | | J01.90+B97.89 | ? | viral sinus infection
  44465007 | | S93.409~ | ? | ankle sprain
  446096008 | | J30.89 | | nasal allergy, all year
  449868002 | | F17.200 | ? | smokes daily, product not said
  47505003 | | F43.10 | ? | post-traumatic stress
  47693006 | | K35.32 | ? | burst appendix
  49436004 | | I48.91 | ? | atrial fibrillation
  53741008 | | I25.10 | ? | coronary heart disease
  55680006 | | T50.901~ | ? | drug overdose, drug and intent not said
  55822004 | | E78.5 | ? | high blood fats
  5602001 | | F11.10 | ? | opioid abuse
  58150001 | | S42.009~ | ? | broken collarbone
  62106007 | | S06.0X0~ | | concussion, awake throughout
  62564004 | | S06.0X9~ | ? | concussion, out for a time not said
  64859006 | | M81.0 | ? | osteoporosis
  65275009 | | K81.0 | | sudden gallbladder inflammation
  65363002 | | H66.90 | ? | middle ear infection
  65966004 | | S52.90~ | ? | broken forearm
  68496003 | | K63.5 | | polyp of the colon
  69896004 | | M06.9 | ? | rheumatoid arthritis
  703151001 | | Z86.69 | | one seizure in the past
  70704007 | | S63.509~ | ? | wrist sprain
  713197008 | | K62.1 | | polyp of the rectum, again
  7200002 | | F10.20 | ? | alcohol dependence
  72892002 | | Z34.90 | ? F | normal pregnancy, trimester not said
  74400008 | | K37 | ? | appendicitis
  75498004 | | J01.90+B96.89 | ? | sudden bacterial sinus infection
  79586000 | | O00.109 | ? F | tubal pregnancy
  80394007 | | R73.9 | | high blood sugar
  82423001 | | G89.29 | ? | chronic pain
  83664006 | | E03.4 | | low thyroid from shrunken gland
  84757009 | | G40.909 | ? | epilepsy
  87433001 | | J43.9 | | emphysema
  88805009 | | I50.9 | ? | chronic heart failure, kind not said
  90560007 | | M10.9 | ? | gout
  92691004 | | D07.5 | M | very early prostate cancer
  93761005 | | C18.9 | ? | colon cancer, first place
`)
