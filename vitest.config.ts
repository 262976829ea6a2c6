import { defineConfig } from 'vitest/config'

/** Rules need nothing; edges the real PostgreSQL; journeys the built server and a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{app,components,domain,messages,protocol,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: 'tests/support/database-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/database-setup.ts', 'tests/support/journey-setup.ts'],
          fileParallelism: false,
          // A browser and a server at a time is what two cores carry.
          sequence: { groupOrder: 1 },
          // Shared machines stall; what fails twice is broken.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
