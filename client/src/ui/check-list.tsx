interface CheckListProps<Name extends string> {
  legend: string
  names: readonly Name[]
  words: Readonly<Record<Name, string>>
  isOn: (name: Name) => boolean
  onToggle: (name: Name, isOn: boolean) => void
  /** What a choice means, below its words. */
  means?: Readonly<Record<Name, string>>
}

/** Several of these, or none. */
export function CheckList<Name extends string>({ legend, names, words, isOn, onToggle, means }: CheckListProps<Name>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="paper choices">
        {names.map(name => (
          <label className="choice" key={name}>
            <input type="checkbox" checked={isOn(name)} onChange={event => onToggle(name, event.target.checked)} />
            <span>{words[name]}</span>
            {means && <span />}
            {means && <span className="second">{means[name]}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
