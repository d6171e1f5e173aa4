import type { Day } from '@cleanclaim/schema/day'

/** A named set of procedure codes. Numbers only: whose list it is stands in `source`. */
export interface CodeSet {
  name: string
  /** What a person chooses it by. */
  label: string
  /** Codes and ranges, apart by blanks. */
  codes: string
  /** Those of the ranges that do not belong. */
  except?: string
  from?: Day
  to?: Day
  source: string
}

// Short working sets by range. Where a regulator keeps an official list (CLIA, drugs in single-dose containers), this is a
// start and not that list: a practice keeps its own under the same name (`rule_code_set`), which then takes the place of ours.
export const codeSetList: readonly CodeSet[] = [
  {
    name: 'LAB_CLIA',
    label: 'Laboratory tests under CLIA',
    codes: '80047-89398 0001U-0999U G0103 G0123-G0124 G0141-G0148 G0306-G0307 G0328 G0480-G0483 G0659 P3000-P3001',
    except:
      '81050 82075 83013-83014 83987 86077-86079 86485-86580 86910-86911 86930-86999 88000-88099 88125 88240-88241 88304-88309 88311 88321-88334',
    source: 'CMS keeps the list of codes that are subject to CLIA edits; ranges of ours (unconfirmed)',
  },
  {
    name: 'LAB_WAIVED_QW',
    label: 'Waived tests that take modifier QW',
    codes:
      '80047-80048 80051 80053 80061 80069 80305 81003 82010 82044 82274 82465 82565 82947 82950-82952 83001-83002 83026 83036 83037 83605 83655 83718 83721 83986 84443 84478 85014 85018 85576 85610 86294 86308 86318 86386 86618 86701 86703 86780 86803 87210 87338 87428 87502 87631 87633-87637 87651 87801 87804 87806-87811 87880',
    source: 'CMS keeps the list of waived tests (unconfirmed)',
  },
  {
    name: 'LAB',
    label: 'Laboratory',
    codes: '80047-89398 0001U-0999U',
    source: 'Ranges of the code set',
  },
  { name: 'IMAGING', label: 'Imaging', codes: '70010-76499 76506-76999 77046-77092 78012-78999', source: 'Ranges of the code set' },
  { name: 'MAMMOGRAPHY', label: 'Mammography', codes: '77061-77063 77065-77067 G0279', source: 'Ranges of the code set' },
  {
    name: 'DME',
    label: 'Durable equipment and supplies',
    codes: 'A4206-A8004 E0100-E8002 K0001-K1037 L0112-L9900',
    source: 'Ranges of HCPCS',
  },
  { name: 'DME_ITEMS', label: 'Durable equipment', codes: 'E0100-E8002 K0001-K0900', source: 'Ranges of HCPCS' },
  {
    name: 'THERAPY',
    label: 'Outpatient therapy',
    codes: '92507-92508 92526 92597 92607-92609 96125 97010-97039 97110-97124 97129-97130 97139-97168 97530-97542 97750-97763 G0283',
    source: 'CMS keeps the annual therapy code list (unconfirmed)',
  },
  { name: 'DRUGS', label: 'Drugs', codes: 'J0120-J9999 Q0138-Q0139 Q2009-Q2050 Q4074-Q4082 Q5101-Q5199', source: 'Ranges of HCPCS' },
  {
    name: 'DRUGS_SINGLE_DOSE',
    label: 'Drugs in single-dose containers',
    codes:
      'J0178 J0585 J0717 J0881 J0897 J1602 J1745 J2182 J2350 J2357 J2506 J2777-J2778 J3262 J3357-J3358 J3380 J9035 J9041 J9173 J9228 J9271 J9299 J9306 J9312 J9355 J9400',
    source: 'A start: the labels of the drugs decide (unconfirmed)',
  },
  {
    name: 'UNLISTED',
    label: 'Unlisted procedures',
    codes:
      '15999 17999 19499 20999 21089 21299 21499 21899 22899 22999 23929 24999 25999 26989 27299 27599 27899 28899 29799 29999 30999 31299 31599 31899 32999 33999 36299 37501 37799 38129 38589 38999 39499 39599 40799 40899 41599 41899 42299 42699 42999 43289 43499 43659 43999 44238 44799 44899 44979 45399 45499 45999 46999 47379 47399 47579 47999 48999 49329 49659 49999 50549 50949 51999 53899 54699 55559 55899 58578-58579 58679 58999 59897-59899 60659 60699 64999 66999 67299 67399 67599 67999 68399 68899 69399 69799 69949 69979 76496-76499 76999 77299 77399 77499 77799 78099 78199 78299 78399 78499 78599 78699 78799 78999 79999 80299 81099 81479 81599 84999 85999 86849 86999 87797-87799 87999 88099 88199 88299 88399 88749 89240 89398 90399 90749 90899 90999 91299 92499 92700 93799 93998 94799 95199 95999 96379 96549 96999 97039 97139 97799 99199 99429 99499 99600 A4641 A9698-A9699 A9999 B9998-B9999 C9399 E1399 J3490 J3590 J7699 J7799 J7999 J8498-J8499 J8597 J8999 J9999 K0108 K0812 K0898-K0899 L0999 L1499 L2999 L3649 L3999 L5999 L7499 L8039 L8499 L8699 L9900 Q0507-Q0509 Q4100 Q4051 V2799',
    source: 'Unlisted and not otherwise classified numbers of both code sets',
  },
  { name: 'ANESTHESIA', label: 'Anesthesia', codes: '00100-01992 01999', except: '01996', source: 'Ranges of the code set' },
  { name: 'CONSULT', label: 'Consultations', codes: '99241-99245 99251-99255', to: '2022-12-31', source: 'Ranges of the code set' },
  { name: 'CONSULT', label: 'Consultations', codes: '99242-99245 99252-99255', from: '2023-01-01', source: 'Ranges of the code set' },
  { name: 'TELEMEDICINE_EM', label: 'Telemedicine visits', codes: '98000-98015', from: '2025-01-01', source: 'Ranges of the code set' },
  { name: 'PREVENTIVE', label: 'Preventive visits', codes: '99381-99387 99391-99397', source: 'Ranges of the code set' },
  { name: 'OFFICE_VISIT', label: 'Office visits', codes: '99202-99205 99211-99215', source: 'Ranges of the code set' },
  { name: 'HOSPITAL_VISIT', label: 'Hospital visits', codes: '99221-99223 99231-99239', source: 'Ranges of the code set' },
  { name: 'HOME_VISIT', label: 'Home visits', codes: '99341-99345 99347-99350', source: 'Ranges of the code set' },
  {
    name: 'VACCINES_MEDICARE',
    label: 'Flu, pneumonia and hepatitis B vaccines',
    codes: '90630 90653-90662 90670-90677 90682 90685-90689 90694 90732 90739-90740 90743-90744 90746-90747 90756 90759',
    source: 'Ranges of the code set (unconfirmed)',
  },
  { name: 'VACCINE_ADMIN', label: 'Giving a vaccine', codes: '90460-90461 90471-90474', source: 'Ranges of the code set' },
]
