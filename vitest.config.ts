import { defineConfig } from 'vitest/config'

const slow = ['**/*.int.test.{ts,tsx}', '**/*.e2e.test.{ts,tsx}']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,test}/**/*.test.{ts,tsx}'],
          exclude: slow,
          // Properties try hundreds of cases: on a slow machine that takes its time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'int',
          include: ['{src,test}/**/*.int.test.{ts,tsx}'],
          globalSetup: ['test/cluster-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['{src,test}/**/*.e2e.test.{ts,tsx}'],
          globalSetup: ['test/cluster-setup.ts', 'test/browser-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
