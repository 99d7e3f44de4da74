import { slotsOf } from './expand.js';
import type { Template } from './fields.js';
import type { ComposedText } from './composer.js';
import type { Random } from './random.js';
import type { Ask, Scene } from './scene.js';

interface Remembered {
  text: ComposedText;
  ask: Ask;
  leader: boolean;
  area: Scene['area'];
  /** the full name of a department or unit said in the text */
  place: string | null;
  /** true when nothing in the text belongs to the unit's own field */
  portable: boolean;
}

const OWN_OBJECT = /^(F|P|K|D|V|A|R|Q|B|BR|DB|S|SA|su|VO|vou|u|du|vu|dbu|xa)$/;

/** How many of the latest general texts another unit may carry over. */
const RECENT = 400;

/** True when a template speaks of nothing that belongs to one unit only. */
export function isPortable(template: Template, ownTasks: readonly Template[]): boolean {
  return (
    !ownTasks.includes(template) && ![...slotsOf(template.content)].some((slot) => OWN_OBJECT.test(slot))
  );
}

/** The concrete texts said so far, as sources of planted near-copies. */
export class Memory {
  private readonly ofUnits = new Map<string, Remembered[]>();
  private readonly general: Remembered[] = [];

  /** Keeps a text together with who said it; `saysPlace` when it names the department in full. */
  keep(scene: Scene, text: ComposedText, saysPlace: boolean, portable: boolean): void {
    const place = saysPlace ? scene.fullPlace : null;
    const item = { text, ask: scene.ask, leader: scene.leader, area: scene.area, place, portable };
    const list = this.ofUnits.get(scene.ask.unitCode) ?? [];
    list.push(item);
    this.ofUnits.set(scene.ask.unitCode, list);
    if (portable) this.general.push(item);
  }

  /** An earlier text to copy: the unit's own of last year, a colleague's of this year, or one of another unit. */
  sourceFor(random: Random, scene: Scene): ComposedText | null {
    const { ask } = scene;
    const own = this.ofUnits.get(ask.unitCode) ?? [];
    const alike = (item: Remembered): boolean =>
      item.ask.kind === ask.kind &&
      item.leader === scene.leader &&
      (item.place === null || item.place === scene.fullPlace) &&
      (item.portable || item.area === scene.area);
    const sources = [
      own.filter((item) => alike(item) && item.ask.year === ask.year - 1),
      own.filter((item) => alike(item) && item.ask.year === ask.year),
      this.general
        .slice(-RECENT)
        .filter((item) => alike(item) && item.place === null && item.ask.unitCode !== ask.unitCode),
    ].filter((list) => list.length > 0);
    return sources.length === 0 ? null : random.pick(random.pick(sources)).text;
  }
}
