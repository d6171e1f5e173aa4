// Codes that claims of all kinds share.

export const reportTypes =
  '03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,P6,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP'
export const pricing = '00,01,02,03,04,05,06,07,08,09,10,11,12,13,14'
export const filingIndicators = '11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ'
export const payerSequences = 'A,B,C,D,E,F,G,H,P,S,T,U'
/** Why Medicare is not the first payer (domain/edi.md 13.3). */
export const secondaryReasons = '12,13,14,15,16,41,42,43,47'
export const delayReasons = '1,2,3,4,5,6,7,8,9,10,11,15'
export const relationships = '01,18,19,20,21,39,40,53,G8'
