type Words = readonly [string, ...string[]]

const words = (text: string): Words => {
  const [first = '', ...others] = text.split(',').map(word => word.trim().replace(/\s+/g, ' '))
  return [first, ...others]
}

export const firstNamesF = words(`
  Alma, Beatriz, Carol, Dina, Elena, Farah, Greta, Hana, Imani, Judith, Karin, Leila, Mona, Noor, Olga, Paula, Quinn,
  Ruth, Sonia, Tess, Uma, Vera, Wanda, Yara, Zoe`)
export const firstNamesM = words(`
  Aaron, Boris, Caleb, Dario, Emil, Farid, Gavin, Hugo, Isaac, Jonas, Karl, Liam, Mateo, Nils, Omar, Pedro, Quentin, Ravi,
  Simon, Tomas, Ulric, Victor, Wes, Yusuf, Zane`)
export const lastNames = words(`
  Abbott, Aguilar, Bauer, Bergstrom, Calder, Castro, Dalton, Dimitrov, Eberhart, Escobar, Falk, Fontaine, Garland, Gupta,
  Hale, Holm, Ibarra, Ingram, Jarvis, Joshi, Keller, Kovac, Langley, Lund, Maddox, Marek, Nolan, Novak, Ortega, Osman,
  Pike, Prentice, Quigley, Rahman, Rowe, Salas, Sorensen, Tanner, Tovar, Underhill, Vance, Vega, Walsh, Weber, Yoder,
  Zamora`)
export const streets = words(`
  Alder Street, Bay Road, Cedar Lane, Dock Street, East Avenue, Fern Court, Grove Street, Hill Road, Ivy Lane, Juniper
  Way, Kiln Road, Lake Street, Mill Street, North Road, Oak Avenue, Pond Road`)
export const practiceNames = words(`
  Alder Creek, Bayview, Cedar Ridge, Driftwood, Eastgate, Fernhill, Granite Falls, Hillcrest, Ironwood, Juniper Bend,
  Kestrel, Lakeside, Millbrook, Northfork, Oakdale, Pinecrest`)

/** What is done at a visit, and for what: codes of the starter set. Most visits have one line, as in life. */
export const visitKinds = [
  { title: 'Office visit', diagnoses: ['I10'], codes: ['99213'] },
  { title: 'Diabetes follow-up', diagnoses: ['E119', 'I10'], codes: ['99214', '83036'] },
  { title: 'Sore throat', diagnoses: ['J029'], codes: ['99213', '87880'] },
  { title: 'Yearly check-up', diagnoses: ['Z0000'], codes: ['99396', '80061', '36415'] },
  { title: 'Back pain', diagnoses: ['M5450'], codes: ['99213'] },
  { title: 'Cough', diagnoses: ['J209'], codes: ['99213'] },
  { title: 'Wound check', diagnoses: ['L03115'], codes: ['99212'] },
  { title: 'Low mood', diagnoses: ['F321'], codes: ['99214'] },
  { title: 'Knee pain', diagnoses: ['M1712'], codes: ['20610'] },
  { title: 'Blood pressure check', diagnoses: ['I10'], codes: ['99213'] },
  { title: 'Follow-up', diagnoses: ['E785'], codes: ['99214'] },
  { title: 'Skin infection', diagnoses: ['L03115'], codes: ['99213'] },
] as const
export type VisitKind = (typeof visitKinds)[number]
