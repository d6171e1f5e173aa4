import { useEffect, useState, type ReactNode } from 'react'

const quietMs = 150

/** Stands in while data is on its way. Nothing for the first 150 ms: a flash of grey is worse than a short wait. */
export function Bones({ label, children }: { label: string; children: ReactNode }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" data-bones="" className="bones">
      {isLate && (
        <>
          <span className="vh">{label}</span>
          {children}
        </>
      )}
    </div>
  )
}

/** One grey bar, as wide and high as what will stand there. */
export function Bone({ width, height }: { width?: string; height?: string }) {
  return <span className="bone" style={{ ...(width && { width }), ...(height && { height }) }} />
}

/** A block of the size of a card. */
export function CardBone({ height = '5.5rem' }: { height?: string }) {
  return <span className="bone bone-card" style={{ height }} />
}
