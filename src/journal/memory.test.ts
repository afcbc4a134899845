import { journalContract } from './journal.contract.ts'
import { MemoryJournal } from './memory.ts'

journalContract('a journal in memory', async () => new MemoryJournal())
