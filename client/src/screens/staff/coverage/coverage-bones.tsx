import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'

/** The shape of a patient's coverage before the data. */
export function CoverageBones() {
  return (
    <Bones label="Loading the coverage">
      <Bone width="14rem" height="1.8rem" />
      <Bone width="22rem" />
      <CardBone height="12rem" />
      <CardBone height="8rem" />
    </Bones>
  )
}
