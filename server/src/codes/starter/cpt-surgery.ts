import { starterTable } from './starter-code.ts'

/** Procedures and births. Numbers with names of our own. */
export const cptSurgery = starterTable(
  'cpt',
  `
  01967 Pain block for labor
  10009 Thin needle sample with CT, first spot @2019-01-01
  10060 Opening an abscess, simple
  10061 Opening an abscess, complicated
  10120 Taking a splinter out of skin, simple
  10140 Draining a blood pocket
  11042 Cleaning a deep wound, first area
  11055 Paring a corn, one
  11056 Paring corns, two to four
  11102 Skin sample by shaving, first @2019-01-01
  11104 Skin sample by punch, first @2019-01-01
  11200 Skin tags off, up to 15
  11300 Shaving a growth, trunk, tiny
  11305 Shaving a growth, hand or foot, tiny
  11400 Cutting out a benign growth, trunk, tiny
  11402 Cutting out a benign growth, trunk, medium
  11420 Cutting out a benign growth, scalp or hand, tiny
  11719 Trimming nails
  11720 Thinning nails, one to five
  11721 Thinning nails, six or more
  11730 Taking off a nail, first
  11740 Draining blood under a nail
  11750 Removing a nail for good
  11900 Shot into a skin spot, up to seven
  11976 Birth control implant out, old kind
  11981 Drug implant in
  11982 Drug implant out
  11983 Drug implant out and new one in
  12001 Simple stitches, trunk or scalp, short
  12002 Simple stitches, trunk or scalp, medium
  12004 Simple stitches, trunk or scalp, long
  12011 Simple stitches, face, short
  12013 Simple stitches, face, medium
  12031 Layered stitches, trunk, short
  12051 Layered stitches, face, short
  16000 First treatment of a slight burn
  16020 Dressing of a small burn
  17000 Freezing a rough sun spot, first
  17003 Freezing rough sun spots, second to fourteenth, each
  17110 Freezing warts, up to 14
  17111 Freezing warts, 15 or more
  19083 Breast sample with ultrasound, first
  20526 Carpal tunnel shot
  20550 Tendon sheath shot
  20551 Shot where a tendon starts
  20552 Trigger point shots, one or two muscles
  20553 Trigger point shots, three or more muscles
  20600 Shot or draining, small joint
  20604 Shot or draining, small joint, with ultrasound
  20605 Shot or draining, medium joint
  20606 Shot or draining, medium joint, with ultrasound
  20610 Shot or draining, big joint
  20611 Shot or draining, big joint, with ultrasound
  20612 Draining a ganglion
  20680 Taking deep metal out of bone
  22551 Neck spine fusion from the front, first level
  22612 Low spine fusion from the back, first level
  23350 Dye into the shoulder for a picture
  23412 Rotator cuff repair, open, old tear
  23472 New shoulder joint
  23500 Broken collarbone, no moving of bone
  23650 Shoulder put back, awake
  24640 Pulled elbow of a child put back
  25500 Broken radius shaft, no moving of bone
  25600 Broken wrist end of radius, no moving of bone
  25605 Broken wrist end of radius, bone moved
  25609 Broken wrist end of radius, opened and fixed
  26055 Trigger finger release
  26600 Broken hand bone, no moving of bone
  26720 Broken finger, no moving of bone
  27096 Shot into the sacrum joint with picture
  27130 New hip joint
  27134 New hip joint, second time
  27236 Broken hip neck, opened and fixed
  27245 Broken thigh bone, rod put in
  27369 Dye into the knee for a picture @2019-01-01
  27447 New knee joint
  27486 New knee joint, second time, one part
  27570 Moving a stiff knee under sleep
  27650 Achilles tendon repair, open
  27786 Broken outer ankle, no moving of bone
  27792 Broken outer ankle, opened and fixed
  28190 Splinter out of the foot, under the skin
  28285 Hammer toe repair
  28296 Bunion repair with bone cut
  28470 Broken foot bone, no moving of bone
  28510 Broken toe, no moving of bone
  29065 Long arm cast
  29075 Short arm cast
  29105 Long arm splint
  29125 Short arm splint
  29130 Finger splint
  29240 Shoulder strapping
  29405 Short leg cast
  29425 Short leg walking cast
  29505 Long leg splint
  29515 Short leg splint
  29530 Knee strapping
  29540 Ankle strapping
  29580 Zinc paste boot
  29822 Shoulder scope, cleaning, little
  29823 Shoulder scope, cleaning, much
  29824 Shoulder scope, collarbone end off
  29826 Shoulder scope, room made, added
  29827 Shoulder scope, rotator cuff repair
  29848 Carpal tunnel release by scope
  29870 Knee scope, looking only
  29876 Knee scope, lining out, large
  29877 Knee scope, cartilage smoothing
  29880 Knee scope, both menisci trimmed
  29881 Knee scope, one meniscus trimmed
  29888 Knee scope, front cross ligament rebuilt
  30901 Nosebleed stopped, front, simple
  30903 Nosebleed stopped, front, hard
  31231 Nose scope, looking only
  31500 Breathing tube put in, urgent
  31575 Voice box scope, bending
  32408 Lung sample by thick needle @2021-01-01
  32491 Emphysema lung parts taken out
  33208 Pacemaker with two leads put in
  33225 Left heart lead, added to a device
  33249 Defibrillator with leads put in
  33285 Heart recorder under the skin put in @2019-01-01
  33286 Heart recorder under the skin out @2019-01-01
  33533 Heart bypass, one artery graft
  36415 Blood draw from a vein
  36416 Blood draw by finger or heel prick
  36430 Blood transfusion
  36475 Vein closed by heat, first vein
  37187 Vein clot taken out by catheter
  43235 Stomach scope, looking only
  43239 Stomach scope with samples
  44140 Part of the colon out
  44950 Appendix out, open
  44970 Appendix out by scope
  45330 Lower bowel scope, looking only
  45378 Colon scope, looking only
  45380 Colon scope with samples
  45381 Colon scope with shots under the lining
  45384 Colon scope, polyp off by hot forceps
  45385 Colon scope, polyp off by snare
  46600 Anus scope, looking only
  46320 Blood clot out of an outer hemorrhoid
  47562 Gallbladder out by scope
  49505 Groin hernia repair, adult, first time
  51701 Bladder emptied by tube once
  51702 Bladder tube put in, simple
  51798 Bladder rest amount by ultrasound
  52000 Bladder scope
  54150 Circumcision with clamp
  55250 Vasectomy
  55700 Prostate samples by needle @..2025-12-31
  55866 Prostate out by scope
  56605 Outer female organ sample, one
  57170 Diaphragm for birth control fitted
  57452 Cervix scope, looking only
  57454 Cervix scope with samples
  58100 Womb lining sample
  58300 Intrauterine device in
  58301 Intrauterine device out
  58558 Womb scope with samples or polyp out
  58670 Tubes closed by scope
  59025 Baby's heartbeat test
  59300 Birth cut or tear stitched by another doctor
  59400 Vaginal birth, all care before and after
  59409 Vaginal birth only
  59410 Vaginal birth with care after
  59425 Care before birth only, 4 to 6 visits
  59426 Care before birth only, 7 visits or more
  59430 Care after birth only
  59510 Cesarean birth, all care before and after
  59514 Cesarean birth only
  59515 Cesarean birth with care after
  59812 Miscarriage finished by surgery
  59820 Missed miscarriage, early, by surgery
  59840 Pregnancy ended by scraping
  62321 Neck spine shot with picture @2017-01-01
  62323 Low spine shot with picture @2017-01-01
  63030 Low back disc part out, one level
  63047 Low back nerve freed, one level
  64450 Nerve block, other nerve
  64483 Low spine nerve root shot, first level
  64493 Low spine joint shot, first level
  64635 Low spine nerve burned, first joint
  64718 Ulnar nerve freed at the elbow
  64721 Carpal tunnel release, open
  65205 Speck off the eye surface
  69200 Object out of the ear
  69209 Ear wax washed out @2016-01-01
  69210 Ear wax out with instruments
`,
)
