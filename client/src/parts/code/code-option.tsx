import { useEffect, useRef } from 'react'
import type { FoundCode } from './code-picker.tsx'

interface CodeOptionProps {
  id: string
  code: FoundCode
  /** What was searched for, to underline. */
  words: string
  isChosen: boolean
  isPresent: boolean
  onPoint: () => void
  onChoose: () => void
}

/** One code in the picker: words, whether it can be billed, whether it is on the claim. */
export function CodeOption({ id, code, words, isChosen, isPresent, onPoint, onChoose }: CodeOptionProps) {
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={!code.billable || undefined}
      onClick={onPoint}
      onDoubleClick={onChoose}
    >
      <span className="code">{code.code}</span>
      <span className="words">
        <Found text={code.name} words={words} />
      </span>
      <span className="chips">
        {code.billable ? <span className="tone-positive strong">Billable</span> : <span className="strong">Heading, not billable</span>}
        {isPresent && <span>On the claim now</span>}
      </span>
    </div>
  )
}

/** Underlines the words that were searched for, where they stand as typed. */
function Found({ text, words }: { text: string; words: string }) {
  const wanted = words.split(/\s+/).filter(word => word.length > 1)
  if (wanted.length === 0) return text
  const pattern = new RegExp(`(${wanted.map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'i')
  return text.split(new RegExp(pattern, 'gi')).map((piece, i) =>
    pattern.test(piece) ? (
      <span className="found" key={i}>
        {piece}
      </span>
    ) : (
      piece
    ),
  )
}
