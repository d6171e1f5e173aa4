import { starterTable } from './starter-code.ts'

/** Bones, joints and muscles. Names are ours. */
export const icd10cmM = starterTable(
  'icd10cm',
  `
  M05* Rheumatoid arthritis with blood marker
  M05.79 Rheumatoid arthritis, blood marker, several joints
  M06* Other rheumatoid arthritis
  M06.9 Rheumatoid arthritis, unspecified
  M10* Gout
  M10.07<129> Gout of ankle and foot, cause unknown
  M10.9 Gout, unspecified
  M13* Other arthritis
  M13.0 Arthritis of several joints, unspecified
  M15* Worn joints, several places
  M15.0 Worn joints, several places, primary
  M16* Worn hip
  M16.0 Worn hips, primary, both sides
  M16.1<012> Worn hip, primary
  M16.9 Worn hip, unspecified
  M17* Worn knee
  M17.0 Worn knees, primary, both sides
  M17.1<012> Worn knee, primary
  M17.9 Worn knee, unspecified
  M18* Worn thumb base
  M18.9 Worn thumb base, unspecified
  M19* Other worn joint
  M19.01<129> Worn shoulder, primary
  M19.04<129> Worn hand, primary
  M19.07<129> Worn ankle and foot, primary
  M19.90 Worn joint, place not stated
  M20* Bent fingers and toes
  M20.1<012> Bunion (big toe)
  M20.4<012> Hammer toe
  M21* Other bent limb
  M21.4<012> Flat foot
  M22* Kneecap disorders
  M22.2X<129> Kneecap pain
  M23* Inner knee trouble
  M23.9<012> Inner knee trouble, unspecified
  M24* Other joint trouble
  M24.41<129> Shoulder that keeps going out
  M25* Other joint disorder
  M25.4* Joint swelling
  M25.46<129> Knee swelling
  M25.471 Ankle swelling, right
  M25.472 Ankle swelling, left
  M25.473 Ankle swelling, side not stated
  M25.5* Joint pain
  M25.50 Joint pain, joint not stated
  M25.51<129> Shoulder pain
  M25.52<129> Elbow pain
  M25.53<129> Wrist pain
  M25.54<129> Pain in hand joints @2016-10-01
  M25.55<129> Hip pain
  M25.56<129> Knee pain
  M25.57<129> Ankle and foot joint pain
  M25.6* Joint stiffness
  M25.61<129> Shoulder stiffness
  M25.66<129> Knee stiffness
  M35* Other whole-body connective tissue disease
  M35.3 Polymyalgia rheumatica
  M41* Curved spine
  M41.9 Curved spine, unspecified
  M43* Other bent spine
  M43.16 Slipped vertebra, low back
  M47* Worn spine
  M47.812 Worn neck spine, no nerve trouble
  M47.816 Worn low spine, no nerve trouble
  M47.9 Worn spine, unspecified
  M48* Other spine disorder
  M48.06* Narrow spinal canal, low back @2017-10-01
  M48.061 Narrow spinal canal, low back, legs not affected @2017-10-01
  M48.062 Narrow spinal canal, low back, legs affected @2017-10-01
  M50* Neck disc disorders
  M50.30 Worn neck disc, level not stated
  M50.90 Neck disc disorder, unspecified, level not stated
  M51* Other spine disc disorders
  M51.26 Slipped disc, low back
  M51.36 Worn disc, low back @..2024-09-30
  M51.36* Worn disc, low back @2024-10-01
  M51.360 Worn disc, low back, back pain only @2024-10-01
  M51.361 Worn disc, low back, leg pain only @2024-10-01
  M51.362 Worn disc, low back, back and leg pain @2024-10-01
  M51.369 Worn disc, low back, pain not stated @2024-10-01
  M53* Other back disorder
  M53.3 Tailbone and sacrum disorder
  M54* Back pain
  M54.1* Nerve root pain
  M54.12 Nerve root pain, neck
  M54.16 Nerve root pain, low back
  M54.17 Nerve root pain, low back and sacrum
  M54.2 Neck pain
  M54.3* Sciatica
  M54.3<012> Sciatica
  M54.4* Low back pain with sciatica
  M54.4<012> Low back pain with sciatica
  M54.5 Low back pain @..2021-09-30
  M54.5* Low back pain @2021-10-01
  M54.50 Low back pain, unspecified @2021-10-01
  M54.51 Low back pain from a vertebra's end plate @2021-10-01
  M54.59 Other low back pain @2021-10-01
  M54.6 Middle back pain
  M54.9 Back pain, unspecified
  M60* Muscle inflammation
  M60.9 Muscle inflammation, unspecified
  M62* Other muscle disorder
  M62.81 Muscle weakness, general
  M62.830 Muscle spasm of the back
  M62.838 Other muscle spasm
  M65* Inflamed tendon sheath
  M65.30 Trigger finger, finger not stated
  M65.31<129> Trigger thumb
  M65.33<129> Trigger middle finger
  M65.34<129> Trigger ring finger
  M65.4 Thumb tendon inflammation at the wrist
  M67* Other joint lining and tendon disorder
  M67.41<129> Ganglion of the shoulder
  M67.43<129> Ganglion of the wrist
  M70* Soft tissue trouble from overuse
  M70.6<012> Sore outer hip bursa
  M72* Tissue band disorders
  M72.0 Palm band thickening (Dupuytren)
  M72.2 Sole band inflammation (plantar fasciitis)
  M75* Shoulder disorders
  M75.0<012> Frozen shoulder
  M75.10<012> Rotator cuff tear, no injury, depth unknown
  M75.11<012> Rotator cuff tear, partial, no injury
  M75.12<012> Rotator cuff tear, complete, no injury
  M75.4<012> Shoulder impingement
  M75.5<012> Shoulder bursa inflammation
  M76* Tendon trouble of the leg
  M76.6<012> Achilles tendon inflammation
  M76.82<129> Shin tendon inflammation, inner side
  M77* Other tendon trouble
  M77.1<012> Tennis elbow
  M77.3<012> Heel spur
  M79* Other soft tissue disorder
  M79.1 Muscle pain @..2018-09-30
  M79.1* Muscle pain @2018-10-01
  M79.10 Muscle pain, place not stated @2018-10-01
  M79.18 Muscle pain, other place @2018-10-01
  M79.6* Limb pain
  M79.601 Arm pain, right
  M79.602 Arm pain, left
  M79.603 Arm pain, side not stated
  M79.604 Leg pain, right
  M79.605 Leg pain, left
  M79.606 Leg pain, side not stated
  M79.641 Hand pain, right
  M79.642 Hand pain, left
  M79.661 Lower leg pain, right
  M79.662 Lower leg pain, left
  M79.671 Foot pain, right
  M79.672 Foot pain, left
  M79.673 Foot pain, side not stated
  M79.7 Fibromyalgia
  M79.89 Other soft tissue disorder, named
  M80* Osteoporosis with a fracture now
  M80.00~ADS Osteoporosis, fracture now, place not stated
  M81* Osteoporosis, no fracture now
  M81.0 Osteoporosis of age, no fracture now
  M84* Bone that does not hold
  M84.374~ADS Stress fracture of the foot, right
  M84.375~ADS Stress fracture of the foot, left
  M85* Other bone density disorder
  M85.80 Other bone density disorder, place not stated
  M87* Dying bone
  M87.051 Dying thigh bone, cause unknown, right
  M87.052 Dying thigh bone, cause unknown, left
`,
)
