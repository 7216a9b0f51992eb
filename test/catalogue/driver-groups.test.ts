import { describe, expect, test } from 'vitest';
import { driverGroups } from '../../src/catalogue/driver-groups.ts';

type Driver = Parameters<typeof driverGroups>[0]['drivers'][number];

function aDriver(id: string, unit: string, own: Partial<Driver> = {}): Driver {
  const text = { de: id, en: id };
  return { id, param: id, label: text, unit: { en: unit }, low: 1, expected: 2, high: 3, basis: 'assumption', ...own };
}

describe('the drivers of a task', () => {
  const volume = aDriver('talks', 'per month', { main: true });
  const turns = aDriver('turns', 'messages');
  const users = aDriver('users', 'people');
  const words = aDriver('words', 'tokens');
  const letters = aDriver('letters', 'characters');
  const solved = aDriver('solved', 'share', { share: true });

  test('are asked in the order of the file, three at once', () => {
    const drivers = [volume, turns, users, aDriver('days', 'days')];
    expect(driverGroups({ drivers, unitsPerMonth: 'talks' })).toEqual({
      first: ['talks', 'turns', 'users'],
      more: ['days'],
      technical: [],
    });
  });

  test('that are counted in tokens or characters are technical, wherever they stand', () => {
    const drivers = [words, volume, letters, turns];
    expect(driverGroups({ drivers, unitsPerMonth: 'talks' })).toEqual({
      first: ['talks', 'turns'],
      more: [],
      technical: ['words', 'letters'],
    });
  });

  test('that tell which share of the volume counts follow the volume', () => {
    const drivers = [volume, turns, users, solved];
    const { first, more } = driverGroups({ drivers, unitsPerMonth: 'talks * (1 - solved)' });
    expect([first, more]).toEqual([['talks', 'solved', 'turns'], ['users']]);
  });

  test('that are a share of something else stay where they are', () => {
    const drivers = [volume, turns, users, solved];
    expect(driverGroups({ drivers, unitsPerMonth: 'talks' }).more).toEqual(['solved']);
  });
});
