import { starterTable } from './starter-code.ts'

/** Heart, vessels and lungs. Names are ours. */
export const icd10cmIToJ = starterTable(
  'icd10cm',
  `
  I10 High blood pressure, primary
  I11* High blood pressure with heart disease
  I11.0 High blood pressure, heart disease and heart failure
  I11.9 High blood pressure, heart disease, no heart failure
  I12* High blood pressure with kidney disease
  I12.0 High blood pressure, kidney disease stage 5 or end stage
  I12.9 High blood pressure, kidney disease, stage 1 to 4
  I13* High blood pressure with heart and kidney disease
  I13.0 High pressure, heart failure, kidney disease stage 1 to 4
  I15* High blood pressure from another disease
  I15.9 High blood pressure from another disease, unspecified
  I16* Blood pressure crisis @2016-10-01
  I16.0 Blood pressure urgency @2016-10-01
  I16.1 Blood pressure emergency @2016-10-01
  I1A* Other high blood pressure @2023-10-01
  I1A.0 High blood pressure that resists treatment @2023-10-01
  I20* Angina
  I20.0 Unstable angina
  I20.8 Other angina @..2023-09-30
  I20.8* Other angina @2023-10-01
  I20.89 Other angina @2023-10-01
  I20.9 Angina, unspecified
  I21* Heart attack, up to 4 weeks old
  I21.3 Heart attack with ST elevation, place not stated
  I21.4 Heart attack without ST elevation
  I21.9 Heart attack, unspecified @2017-10-01
  I21.A1 Heart attack type 2 (oxygen mismatch) @2017-10-01
  I24* Other sudden lack of heart blood flow
  I24.9 Sudden lack of heart blood flow, unspecified
  I25* Chronic lack of heart blood flow
  I25.10 Coronary artery disease, own vessel, no angina
  I25.110 Coronary artery disease with unstable angina
  I25.118 Coronary artery disease with other angina
  I25.119 Coronary artery disease with angina, unspecified
  I25.2 Old heart attack
  I25.5 Heart muscle disease from poor blood flow
  I26* Lung artery clot
  I26.99 Lung artery clot, other, without right heart strain
  I27* Other heart disease from the lungs
  I27.20 High lung artery pressure, unspecified @2017-10-01
  I31* Other disorder of the heart sac
  I31.9 Heart sac disease, unspecified
  I34* Mitral valve, not rheumatic
  I34.0 Leaking mitral valve, not rheumatic
  I34.1 Mitral valve prolapse, not rheumatic
  I35* Aortic valve, not rheumatic
  I35.0 Narrow aortic valve, not rheumatic
  I35.1 Leaking aortic valve, not rheumatic
  I38 Heart lining inflammation, valve not stated
  I42* Heart muscle disease
  I42.0 Widened heart (dilated cardiomyopathy)
  I42.9 Heart muscle disease, unspecified
  I44* Heart block, left side
  I44.0 First-degree heart block
  I44.2 Complete heart block
  I44.7 Left bundle branch block, unspecified
  I45* Other heart conduction disorder
  I45.10 Right bundle branch block, unspecified
  I46* Cardiac arrest
  I46.9 Cardiac arrest, cause not stated
  I47* Sudden fast heartbeat
  I47.1 Fast heartbeat from above the ventricles @..2023-09-30
  I47.1* Fast heartbeat from above the ventricles @2023-10-01
  I47.10 Fast heartbeat from above the ventricles, unspecified @2023-10-01
  I47.2 Fast heartbeat from the ventricles @..2022-09-30
  I47.2* Fast heartbeat from the ventricles @2022-10-01
  I47.20 Fast heartbeat from the ventricles, unspecified @2022-10-01
  I48* Atrial fibrillation and flutter
  I48.0 Atrial fibrillation that comes and goes
  I48.1 Atrial fibrillation, persistent @..2019-09-30
  I48.1* Atrial fibrillation, persistent @2019-10-01
  I48.11 Atrial fibrillation, long-standing persistent @2019-10-01
  I48.19 Atrial fibrillation, other persistent @2019-10-01
  I48.2 Atrial fibrillation, chronic @..2019-09-30
  I48.2* Atrial fibrillation, chronic @2019-10-01
  I48.20 Atrial fibrillation, chronic, unspecified @2019-10-01
  I48.21 Atrial fibrillation, permanent @2019-10-01
  I48.91 Atrial fibrillation, unspecified
  I48.92 Atrial flutter, unspecified
  I49* Other heart rhythm trouble
  I49.1 Extra beats from the atria
  I49.3 Extra beats from the ventricles
  I49.5 Sick sinus syndrome
  I49.9 Heart rhythm trouble, unspecified
  I50* Heart failure
  I50.1 Left heart failure, unspecified
  I50.2* Heart failure, weak pump (systolic)
  I50.20 Heart failure, weak pump, timing not stated
  I50.21 Heart failure, weak pump, sudden
  I50.22 Heart failure, weak pump, chronic
  I50.23 Heart failure, weak pump, sudden on chronic
  I50.3* Heart failure, stiff heart (diastolic)
  I50.30 Heart failure, stiff heart, timing not stated
  I50.31 Heart failure, stiff heart, sudden
  I50.32 Heart failure, stiff heart, chronic
  I50.33 Heart failure, stiff heart, sudden on chronic
  I50.4* Heart failure, weak and stiff
  I50.40 Heart failure, weak and stiff, timing not stated
  I50.42 Heart failure, weak and stiff, chronic
  I50.8* Heart failure, other @2017-10-01
  I50.89 Heart failure, other named @2017-10-01
  I50.9 Heart failure, unspecified
  I51* Heart disease, poorly described
  I51.7 Enlarged heart
  I51.9 Heart disease, unspecified
  I63* Stroke from a blocked artery
  I63.9 Stroke from a blocked artery, unspecified
  I65* Narrowed neck artery
  I65.2<1239> Narrowed carotid artery
  I67* Other disease of brain vessels
  I67.9 Disease of brain vessels, unspecified
  I69* Lasting effects of a stroke
  I69.30 Lasting effects of a stroke, unspecified
  I70* Hardening of the arteries
  I70.0 Hardening of the aorta
  I70.21<1239> Leg artery hardening, pain on walking
  I71* Swelling of the aorta
  I71.4 Belly aorta swelling, not burst @..2022-09-30
  I71.4* Belly aorta swelling, not burst @2022-10-01
  I71.40 Belly aorta swelling, not burst, unspecified @2022-10-01
  I73* Other artery disease of the limbs
  I73.9 Artery disease of the limbs, unspecified
  I77* Other artery disorder
  I77.9 Artery disorder, unspecified
  I82* Vein clot
  I82.40<1239> Deep leg vein clot, sudden, vein not named
  I83* Varicose veins of the legs
  I83.9<0123> Varicose veins, no symptoms
  I87* Other vein disorder
  I87.2 Poor vein return, chronic
  I95* Low blood pressure
  I95.1 Low blood pressure on standing
  I95.9 Low blood pressure, unspecified
  J00 Common cold
  J01* Sudden sinus infection
  J01.00 Sudden cheek sinus infection, unspecified
  J01.90 Sudden sinus infection, unspecified
  J01.91 Sudden sinus infection, recurrent, unspecified
  J02* Sudden sore throat
  J02.0 Strep throat
  J02.8 Sore throat from another named germ
  J02.9 Sore throat, unspecified
  J03* Sudden tonsil infection
  J03.90 Tonsil infection, unspecified
  J04* Sudden voice box or windpipe infection
  J04.0 Sudden voice box infection
  J06* Upper airway infection, several places
  J06.9 Upper airway infection, unspecified
  J10* Flu, virus identified
  J10.1 Flu, virus identified, with airway signs
  J11* Flu, virus not identified
  J11.1 Flu, virus not identified, with airway signs
  J12* Viral pneumonia
  J12.82 Pneumonia from COVID-19 @2021-01-01
  J12.9 Viral pneumonia, unspecified
  J15* Bacterial pneumonia
  J15.9 Bacterial pneumonia, unspecified
  J18* Pneumonia, germ not named
  J18.9 Pneumonia, unspecified
  J20* Sudden bronchitis
  J20.9 Sudden bronchitis, unspecified
  J30* Nasal allergy
  J30.1 Nasal allergy from pollen
  J30.2 Other seasonal nasal allergy
  J30.89 Other nasal allergy (all year)
  J30.9 Nasal allergy, unspecified
  J31* Lasting cold or sore throat
  J31.0 Lasting runny nose
  J32* Lasting sinus infection
  J32.9 Lasting sinus infection, unspecified
  J34* Other nose or sinus disorder
  J34.2 Crooked nasal wall
  J35* Lasting tonsil trouble
  J35.01 Lasting tonsil infection
  J40 Bronchitis, sudden or lasting not stated
  J42 Lasting bronchitis, unspecified
  J43* Emphysema
  J43.9 Emphysema, unspecified
  J44* Chronic obstructive lung disease
  J44.0 Chronic obstructive lung disease with infection
  J44.1 Chronic obstructive lung disease, flare-up
  J44.9 Chronic obstructive lung disease, unspecified
  J45* Asthma
  J45.20 Asthma, mild, now and then
  J45.21 Asthma, mild, now and then, flare-up
  J45.30 Asthma, mild, lasting
  J45.31 Asthma, mild, lasting, flare-up
  J45.40 Asthma, moderate, lasting
  J45.41 Asthma, moderate, lasting, flare-up
  J45.50 Asthma, severe, lasting
  J45.901 Asthma, unspecified, flare-up
  J45.909 Asthma, unspecified, uncomplicated
  J96* Lungs cannot keep up
  J96.01 Sudden lung failure with low oxygen
  J98* Other airway disorder
  J98.01 Sudden airway tightening
`,
)
