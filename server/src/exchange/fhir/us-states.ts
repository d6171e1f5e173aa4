const names = `
  AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida
  |GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts
  |MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico
  |NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina
  |SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
  |AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI Virgin Islands|VI U.S. Virgin Islands`

const codeByName = new Map(
  names.split('|').map(entry => {
    const [code = '', ...words] = entry.trim().split(' ')
    return [words.join(' ').toLowerCase(), code]
  }),
)
const codes = new Set(codeByName.values())

/** The two letters of a state or territory, from its letters or its name; undefined for what is neither. */
export function stateCode(text: string): string | undefined {
  const letters = text.trim().toUpperCase()
  return codes.has(letters) ? letters : codeByName.get(text.trim().toLowerCase())
}
