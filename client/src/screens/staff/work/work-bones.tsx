import { Bone, Bones } from '../../../ui/bones.tsx'

/** The shape of the list before the data. */
export function WorkBones() {
  return (
    <Bones label="Loading claims">
      {Array.from({ length: 10 }, (_, i) => (
        <Bone key={i} height="1.5rem" />
      ))}
    </Bones>
  )
}
