import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from './clock.js';

const clocks = new WeakMap<DataSource, Clock>();

/** The clock of the application that opened a database. */
export const keepClock = (database: DataSource, clock: Clock): void => void clocks.set(database, clock);

/** Today by the clock of the application, for reads that only have the database at hand. */
export const businessDayOf = ({ dataSource }: EntityManager): string =>
  (clocks.get(dataSource) ?? new Clock()).businessDay();
