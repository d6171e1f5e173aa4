import { useEffect, useRef } from 'react'
import { tinykeys, type KeybindingsMap } from 'tinykeys'
import { useSingleKeys } from './single-keys.ts'

/** Letters and marks alone, also in sequence (`g q`); F6, Escape, arrows and combinations are not single keys. */
const isSingle = (binding: string): boolean => binding.split(' ').every(press => /^(\[Shift\]\+)?.$/.test(press))

const textTypes = new Set(['text', 'search', 'email', 'password', 'number', 'tel', 'url', 'date'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return textTypes.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** A key meant for a field or for an open dialog is not a command of the page behind it. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.isComposing) return true
  if (document.querySelector('dialog[open]')) return true
  const plain = !event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key)
  // Enter on a link or a button is its own.
  if (plain && event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary')) return true
  return plain && isTyping(event.target)
}

/** Binds keys for as long as the component lives. Written as tinykeys does: `j`, `g q`, `F6`, `$mod+Enter`. */
export function useHotkeys(bindings: KeybindingsMap, enabled = true): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const singles = useSingleKeys()
  const names = Object.keys(bindings).join('\n')
  useEffect(() => {
    if (!enabled) return
    const wanted = names.split('\n').filter(name => name && (singles || !isSingle(name)))
    const map: KeybindingsMap = {}
    for (const name of wanted) {
      map[name] = event => {
        event.preventDefault()
        latest.current[name]?.(event)
      }
    }
    return tinykeys(window, map, { ignore: belongsElsewhere })
  }, [names, singles, enabled])
}
