import { starterTable } from './starter-code.ts'

/** Pictures: X-ray, CT, MRI, ultrasound. Numbers with names of our own. */
export const cptImaging = starterTable(
  'cpt',
  `
  70450 CT of the head, no dye
  70486 CT of the face and sinuses, no dye
  70551 MRI of the brain, no dye
  70553 MRI of the brain, without then with dye
  71045 Chest X-ray, one picture @2018-01-01
  71046 Chest X-ray, two pictures @2018-01-01
  71047 Chest X-ray, three pictures @2018-01-01
  71100 Rib X-ray, one side
  71250 CT of the chest, no dye
  71260 CT of the chest with dye
  71271 CT of the chest, low dose, cancer screening @2021-01-01
  71275 CT of the chest vessels
  72040 Neck spine X-ray, two or three
  72050 Neck spine X-ray, four or five
  72070 Middle spine X-ray, two
  72100 Low spine X-ray, two or three
  72110 Low spine X-ray, four or more
  72141 MRI of the neck spine, no dye
  72148 MRI of the low spine, no dye
  72170 Pelvis X-ray, one or two
  73000 Collarbone X-ray
  73010 Shoulder blade X-ray
  73020 Shoulder X-ray, one
  73030 Shoulder X-ray, two or more
  73060 Upper arm X-ray
  73070 Elbow X-ray, two
  73080 Elbow X-ray, three or more
  73090 Forearm X-ray
  73100 Wrist X-ray, two
  73110 Wrist X-ray, three or more
  73120 Hand X-ray, two
  73130 Hand X-ray, three or more
  73140 Finger X-ray
  73221 MRI of an arm joint, no dye
  73222 MRI of an arm joint with dye
  73501 Hip X-ray, one side, one @2016-01-01
  73502 Hip X-ray, one side, two or three @2016-01-01
  73521 Hip X-ray, both sides, two @2016-01-01
  73552 Thigh X-ray, two or more @2016-01-01
  73560 Knee X-ray, one or two
  73562 Knee X-ray, three
  73564 Knee X-ray, four or more
  73565 Knee X-ray, both standing
  73590 Lower leg X-ray
  73600 Ankle X-ray, two
  73610 Ankle X-ray, three or more
  73620 Foot X-ray, two
  73630 Foot X-ray, three or more
  73650 Heel X-ray
  73660 Toe X-ray
  73700 CT of a leg, no dye
  73718 MRI of a leg, not the joint, no dye
  73721 MRI of a leg joint, no dye
  74018 Belly X-ray, one @2018-01-01
  74150 CT of the belly, no dye
  74160 CT of the belly with dye
  74176 CT of belly and pelvis, no dye
  74177 CT of belly and pelvis with dye
  75571 CT of heart calcium
  76536 Neck ultrasound
  76641 Breast ultrasound, whole, one side
  76642 Breast ultrasound, part, one side
  76700 Belly ultrasound, whole
  76705 Belly ultrasound, part
  76770 Kidney area ultrasound, whole
  76801 Pregnancy ultrasound, early
  76805 Pregnancy ultrasound, later
  76811 Pregnancy ultrasound, every detail
  76815 Pregnancy ultrasound, quick look
  76816 Pregnancy ultrasound, follow-up
  76817 Pregnancy ultrasound through the vagina
  76819 Baby's well-being by ultrasound
  76830 Pelvis ultrasound through the vagina
  76856 Pelvis ultrasound, whole
  76870 Scrotum ultrasound
  76881 Joint ultrasound, whole
  76882 Joint or soft tissue ultrasound, part
  76942 Ultrasound to guide a needle
  77002 X-ray to guide a needle
  77063 Breast screening in layers, added
  77065 Breast X-ray for a finding, one side @2017-01-01
  77066 Breast X-ray for a finding, both sides @2017-01-01
  77067 Breast X-ray screening @2017-01-01
  77073 Leg length X-ray
  77080 Bone density, spine and hip
  77081 Bone density, arm or heel
  78452 Heart blood flow pictures, several
`,
)
