import { MemoryAwaiting } from './awaiting.ts'
import { MemoryContents } from './contents.ts'
import { keptContract } from './kept.contract.ts'

const memory = { contents: new MemoryContents(), awaiting: new MemoryAwaiting() }
keptContract('in memory', async () => memory)
