import { starterTable } from './starter-code.ts'

/** Digestion and skin. Names are ours. */
export const icd10cmKToL = starterTable(
  'icd10cm',
  `
  K01* Teeth that did not come through
  K01.1 Impacted teeth
  K02* Tooth decay
  K02.9 Tooth decay, unspecified
  K04* Disease of the tooth root
  K04.7 Tooth abscess without opening
  K08* Other tooth disorder
  K08.89 Other named tooth disorder @2016-10-01
  K12* Sore mouth
  K12.0 Mouth ulcers that come back
  K21* Acid reflux
  K21.0 Acid reflux with sore gullet @..2020-09-30
  K21.0* Acid reflux with sore gullet @2020-10-01
  K21.00 Acid reflux with sore gullet, no bleeding @2020-10-01
  K21.9 Acid reflux without sore gullet
  K25* Stomach ulcer
  K25.9 Stomach ulcer, no bleeding, no hole
  K27* Peptic ulcer, place not stated
  K27.9 Peptic ulcer, place not stated, no bleeding
  K29* Inflamed stomach or duodenum
  K29.00 Sudden stomach inflammation, no bleeding
  K29.70 Stomach inflammation, unspecified, no bleeding
  K30 Indigestion
  K31* Other stomach disorder
  K31.84 Slow stomach emptying
  K35* Sudden appendicitis
  K35.32 Burst appendix, local peritonitis, no abscess @2018-10-01
  K35.80 Sudden appendicitis, unspecified
  K37 Appendicitis, unspecified
  K40* Groin hernia
  K40.90 Groin hernia, one side, simple, first time
  K42* Navel hernia
  K42.9 Navel hernia, simple
  K43* Belly wall hernia
  K43.9 Belly wall hernia, simple
  K44* Diaphragm hernia
  K44.9 Diaphragm hernia, simple
  K50* Crohn's disease
  K50.90 Crohn's disease, unspecified, uncomplicated
  K51* Ulcerative colitis
  K51.90 Ulcerative colitis, unspecified, uncomplicated
  K52* Other bowel inflammation, not infectious
  K52.9 Bowel inflammation, not infectious, unspecified
  K57* Bowel pouches
  K57.30 Large bowel pouches, no infection or bleeding
  K57.32 Large bowel pouches, infected, no bleeding
  K58* Irritable bowel
  K58.0 Irritable bowel with diarrhea
  K58.9 Irritable bowel without diarrhea
  K59* Other bowel function disorder
  K59.00 Constipation, unspecified
  K60* Tear or channel at the anus
  K60.2 Tear at the anus, unspecified
  K62* Other disease of anus and rectum
  K62.1 Polyp of the rectum
  K62.5 Bleeding from anus or rectum
  K63* Other bowel disease
  K63.5 Polyp of the colon
  K64* Hemorrhoids
  K64.0 Hemorrhoids, first degree
  K64.9 Hemorrhoids, unspecified
  K70* Liver disease from alcohol
  K70.30 Scarred liver from alcohol, no belly fluid
  K74* Scarred liver
  K74.60 Scarred liver, unspecified
  K76* Other liver disease
  K76.0 Fatty liver
  K80* Gallstones
  K80.20 Gallstones, no inflammation, no blockage
  K81* Inflamed gallbladder
  K81.0 Inflamed gallbladder, sudden
  K81.9 Inflamed gallbladder, unspecified
  K85* Sudden pancreas inflammation
  K85.90 Sudden pancreas inflammation, unspecified @2016-10-01
  K90* Poor absorption of food
  K90.0 Celiac disease
  K92* Other digestive disease
  K92.1 Black stool from blood
  K92.2 Bleeding in the digestive tract, unspecified
  L02* Boil and abscess
  L02.91 Abscess of the skin, place not stated
  L03* Skin infection (cellulitis)
  L03.01<129> Skin infection of a finger
  L03.113 Skin infection of the right arm
  L03.114 Skin infection of the left arm
  L03.115 Skin infection of the right leg
  L03.116 Skin infection of the left leg
  L03.90 Skin infection, place not stated
  L08* Other local skin infection
  L08.9 Local skin infection, unspecified
  L20* Atopic eczema
  L20.9 Atopic eczema, unspecified
  L21* Seborrheic eczema
  L21.9 Seborrheic eczema, unspecified
  L23* Allergic skin reaction to contact
  L23.7 Allergic skin reaction to a plant
  L23.9 Allergic skin reaction to contact, cause not stated
  L25* Skin reaction to contact, kind not stated
  L25.9 Skin reaction to contact, unspecified
  L28* Thick itchy skin
  L28.0 Thick skin from scratching
  L29* Itching
  L29.9 Itching, unspecified
  L30* Other eczema
  L30.9 Eczema, unspecified
  L40* Psoriasis
  L40.0 Plaque psoriasis
  L40.9 Psoriasis, unspecified
  L50* Hives
  L50.9 Hives, unspecified
  L57* Skin changes from long sun exposure
  L57.0 Rough sun spots (actinic keratosis)
  L60* Nail disorders
  L60.0 Ingrown nail
  L65* Other hair loss without scars
  L65.9 Hair loss without scars, unspecified
  L70* Acne
  L70.0 Common acne
  L71* Rosacea
  L71.9 Rosacea, unspecified
  L72* Skin cysts
  L72.0 Skin surface cyst
  L82* Seborrheic keratosis
  L82.0 Seborrheic keratosis, inflamed
  L82.1 Other seborrheic keratosis
  L84 Corns and calluses
  L89* Pressure sore
  L89.90 Pressure sore, place and stage not stated
  L97* Leg or foot ulcer, not from pressure
  L97.509 Foot ulcer, not from pressure, side and depth not stated
  L98* Other skin disorder
  L98.9 Skin disorder, unspecified
`,
)
