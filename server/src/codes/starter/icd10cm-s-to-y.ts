import { starterTable } from './starter-code.ts'

/** Injuries, poisoning, external causes. Seventh characters are spelled out after the tilde. Names are ours. */
export const icd10cmSToY = starterTable(
  'icd10cm',
  `
  S00* Surface injury of the head
  S00.83~AD Bruise of another part of the head
  S01* Open wound of the head
  S01.01~AD Cut of the scalp
  S01.81~ADS Cut of another part of the head (face)
  S05* Eye injury
  S05.00~A Scratched eye, no foreign body, eye not stated
  S06* Brain injury
  S06.0X0~ADS Concussion, awake throughout
  S06.0X9~ADS Concussion, out for an unknown time
  S06.9X9~ADS Brain injury, out for an unknown time
  S06.9XA~ADS Brain injury, awake or not unknown @2022-10-01
  S09* Other head injury
  S09.90~AD Head injury, unspecified
  S13* Neck joint injury
  S13.4~ADS Neck ligament sprain (whiplash)
  S16* Neck muscle injury
  S16.1~AD Neck muscle strain
  S20* Surface injury of the chest
  S20.219~A Bruise of the chest wall, side not stated
  S22* Rib, breastbone, middle spine fracture
  S22.3<129>~AD One broken rib
  S33* Low back joint injury
  S33.5~ADS Low back ligament sprain
  S39* Other injury of back and belly
  S39.012~ADS Low back muscle strain
  S40* Surface injury of the shoulder
  S40.01<129>~A Bruise of the shoulder
  S42* Shoulder and upper arm fracture
  S42.00<129>~ADGK Broken collarbone
  S43* Shoulder joint injury
  S43.004~A Shoulder out of joint, right
  S43.005~A Shoulder out of joint, left
  S43.006~A Shoulder out of joint, side not stated
  S43.40<129>~AD Shoulder sprain, unspecified
  S46* Shoulder muscle and tendon injury
  S46.00<129>~AD Rotator cuff injury
  S46.01<129>~AD Rotator cuff strain
  S51* Open wound of the elbow and forearm
  S51.81<129>~AD Cut of the forearm
  S52* Forearm fracture
  S52.50<129>~AD Broken wrist end of radius
  S52.90~ADGK Broken forearm, kind and side not stated
  S60* Surface injury of the wrist and hand
  S60.22<129>~A Bruise of the hand
  S61* Open wound of the wrist and hand
  S61.219~A Cut of a finger, nail whole, finger not stated
  S61.41<129>~AD Cut of the hand
  S62* Wrist and hand fracture
  S62.10<129>~AD Broken wrist bone, unnamed
  S63* Wrist and hand joint injury
  S63.50<129>~AD Wrist sprain, unspecified
  S66* Wrist and hand tendon injury
  S66.91<129>~A Wrist and hand strain
  S70* Surface injury of the hip and thigh
  S70.0<012>~A Bruise of the hip
  S71* Open wound of the hip and thigh
  S71.11<129>~AD Cut of the thigh
  S72* Thigh bone fracture
  S72.00<129>~ADGK Broken hip (thigh neck)
  S76* Hip and thigh tendon injury
  S76.11<129>~AD Thigh or kneecap tendon strain
  S80* Surface injury of the knee and lower leg
  S80.0<012>~A Bruise of the knee
  S81* Open wound of the knee and lower leg
  S81.81<129>~AD Cut of the lower leg
  S82* Lower leg fracture
  S82.89<129>~ADGK Other broken leg bone, ankle
  S83* Knee joint injury
  S83.206~A Torn meniscus, kind not stated, right
  S83.207~A Torn meniscus, kind not stated, left
  S83.209~A Torn meniscus, kind and side not stated
  S83.41<129>~AD Inner knee ligament sprain
  S83.51<129>~AD Front cross ligament sprain
  S83.9<012>~AD Knee sprain, place not stated
  S86* Lower leg tendon injury
  S86.01<129>~AD Achilles tendon strain
  S90* Surface injury of the ankle and foot
  S90.3<012>~A Bruise of the foot
  S91* Open wound of the ankle and foot
  S91.31<129>~AD Cut of the foot
  S92* Foot fracture
  S92.90<129>~AD Broken foot, bone not stated
  S93* Ankle and foot joint injury
  S93.40<129>~ADS Ankle sprain, unspecified
  T14* Injury, place not stated
  T14.8~AD Other injury, place not stated
  T14.90~AD Injury, kind and place not stated
  T30* Burn, place not stated
  T30.0 Burn, place and depth not stated
  T40* Poisoning by narcotics
  T40.601~A Narcotic poisoning, unspecified, by accident
  T50* Poisoning by water pills and other drugs
  T50.901~ADS Drug poisoning, drug not named, by accident
  T50.905~A Side effect of a drug, drug not named
  T63* Poisoning by venom
  T63.441~A Bee sting, by accident
  T78* Reactions not elsewhere classified
  T78.2~A Severe whole-body allergic reaction
  T78.40~AD Allergy, unspecified
  T81* Complication of a procedure
  T81.41~AD Wound infection after surgery, surface @2018-10-01
  T84* Complication of a joint or bone implant
  T84.093~A Other breakdown of the right knee implant
  W01* Fall on the same level from slipping
  W01.0~AD Fall from slipping, nothing struck
  W10* Fall on stairs
  W10.9~A Fall on stairs, unspecified
  W18* Other slip and fall
  W18.30~A Fall on the same level, unspecified
  W19~ADS Fall, unspecified
  W19* Fall, unspecified
  W54* Dog contact
  W54.0~A Bitten by a dog
  V89* Vehicle accident, kind not stated
  V89.2~A Car accident in traffic, kind not stated
  X50* Overexertion @2016-10-01
  X50.0~A Overexertion from lifting @2016-10-01
  Y92* Place where it happened
  Y92.009 At home, part of the home not stated
  Y93* What the person was doing
  Y93.01 Walking or hiking
`,
)
