// Read by any Node, so that an old one can say what it lacks: no syntax here that came after Node 12.
const oldest = 20

export function isOldNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= oldest) return false
  console.error(
    'Cleanclaim needs Node ' +
      oldest +
      ' or later, and this is Node ' +
      process.versions.node +
      '. Install a newer one from your system or nodejs.org.',
  )
  process.exitCode = 1
  return true
}
