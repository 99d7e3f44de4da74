import { chooseVariants, drawNumbers, fillSlots, slotsOf, tidied } from './expand.js';
import { EXAMPLES, TEMPLATES, type Example, type Template } from './fields.js';
import { deadlineFor, measuresFor, milestoneFor } from './accompanying.js';
import { SaidBefore } from './likeness.js';
import { isPortable, Memory } from './memory.js';
import { nearCopyOf } from './near-copies.js';
import { drawMeasure, formatNumber, targetWording, type Measured } from './numbers.js';
import type { DemoUnit } from './organisation.js';
import { isLeader } from './organisation.js';
import { Random } from './random.js';
import { drawSlots, sceneOf, speaksFor, type Ask, type Scene, type Slots } from './scene.js';
import { aspectOf, TOPICS, topicWeight, type AspectCode } from './topics.js';
import { vaguePattern, vagueTarget } from './vague.js';

export interface ComposedText {
  aspect: AspectCode;
  /** one of the 14 topic codes of the examples */
  topic: string;
  content: string;
  measures: string | null;
  indicator: string | null;
  baseline: string | null;
  target: string | null;
  measureUnit: string | null;
  product: string | null;
  expectedEvidence: string | null;
  /** a neutral short text: a missing procedure or a measured gap */
  shortcoming: string | null;
  milestone: string | null;
  quality: 'concrete' | 'vague';
  /** true for a planted near-copy of an earlier text */
  planted: boolean;
  /** 'MM-DD' */
  deadlineMonthDay: string | null;
}

const VAGUE_SHARE = 0.12;
const PLANTED_SHARE = 0.033;

/** Composes the texts of registrations, one after another; the same seed and requests give the same texts. */
export class TextComposer {
  private readonly random: Random;
  private readonly units: Map<string, DemoUnit>;
  private readonly timesSaid = new Map<string, number>();
  private readonly timesUsed = new Map<string, number>();
  private readonly examplesTaken = new Set<string>();
  private readonly memory = new Memory();
  private readonly said = new SaidBefore();
  private readonly slotCache = new Map<Template, Set<string>>();

  constructor(seed: number, units: DemoUnit[]) {
    this.random = new Random(seed);
    this.units = new Map(units.map((unit) => [unit.code, unit]));
  }

  /**
   * One registration for a cell, a unit (cellName null) or a person.
   * Throws RangeError when the unit is not among those given to the constructor.
   */
  compose(ask: Ask): ComposedText {
    const unit = this.units.get(ask.unitCode);
    if (!unit) throw new RangeError(`unknown unit ${ask.unitCode}`);
    const scene = sceneOf(this.random, unit, ask);
    const text =
      (this.random.chance(PLANTED_SHARE) ? this.plantedText(scene) : null) ??
      (this.random.chance(VAGUE_SHARE) ? this.vagueText(scene) : null) ??
      this.exampleText(scene) ??
      this.concreteText(scene);
    this.timesSaid.set(text.content, (this.timesSaid.get(text.content) ?? 0) + 1);
    return text;
  }

  private concreteText(scene: Scene): ComposedText {
    let last: ComposedText | null = null;
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const slots = drawSlots(this.random, scene);
      const template = this.chooseTemplate(scene, slots);
      const written = this.written(template, slots, scene);
      last = written.text;
      const tooAlike =
        attempt < 25 && this.said.isTooAlike(template.content, scene.ask.unitCode, last.content);
      if (!tooAlike && !this.timesSaid.has(last.content)) {
        this.keep(scene, template, written);
        return last;
      }
    }
    if (last === null || (this.timesSaid.get(last.content) ?? 0) >= 3)
      throw new Error('the stock of sentences is used up');
    return last;
  }

  private chooseTemplate(scene: Scene, slots: Slots): Template {
    const fitting = [...scene.area.tasks, ...TEMPLATES].filter(
      (template) =>
        speaksFor(template, scene) &&
        [...this.slotsIn(template)].every((slot) => /^[bt]$/.test(slot) || slots.values.has(slot)) &&
        (template.measure?.days !== true || slots.usualDays >= 3),
    );
    const topics = TOPICS.filter((topic) => fitting.some((template) => template.topic === topic.code));
    const freshest = (code: string): number =>
      Math.max(
        ...fitting.filter((item) => item.topic === code).map((item) => 1 / (1 + this.usesOf(scene, item))),
      );
    const topic = this.random.weighted(
      topics,
      (item) => topicWeight(item.code, scene.ask.year) * freshest(item.code) ** 0.7,
    );
    return this.random.weighted(
      fitting.filter((template) => template.topic === topic.code),
      (template) => {
        const used = this.usesOf(scene, template);
        const own = scene.area.tasks.includes(template) ? 4 : 1;
        const head = template.who === 'leader' ? 1.5 : 1;
        return (own * head) / (1 + 2 * used) ** 2;
      },
    );
  }

  private slotsIn(template: Template): Set<string> {
    const known = this.slotCache.get(template);
    if (known) return known;
    const slots = slotsOf(`${template.content} ${template.shortcoming} ${template.unit ?? ''}`);
    this.slotCache.set(template, slots);
    return slots;
  }

  private usesOf(scene: Scene, template: Template): number {
    return this.timesUsed.get(this.useKey(scene, template)) ?? 0;
  }

  private useKey(scene: Scene, template: Template): string {
    return `${scene.ask.unitCode} ${template.content}`;
  }

  private written(
    template: Template,
    slots: Slots,
    scene: Scene,
  ): { text: ComposedText; saysPlace: boolean } {
    const { random } = this;
    const variant = chooseVariants(random, template.content);
    const saysPlace = variant.includes('{phong}') && random.chance(0.45);
    const pattern = saysPlace ? variant.replace('{phong}', '{phongdu}') : variant;
    const needsBase = /\{b\}/.test(pattern);
    const measured = template.measure
      ? drawMeasure(random, template.measure, slots.usualDays, needsBase)
      : null;
    if (measured) {
      slots.values.set('t', formatNumber(measured.to, measured.decimals));
      if (measured.from !== null) slots.values.set('b', formatNumber(measured.from, measured.decimals));
    }
    const say = (part: string): string =>
      tidied(eased(fillSlots(drawNumbers(random, chooseVariants(random, part)), slots.values)));
    const content = say(pattern);
    const shortcoming =
      /\{b\}/.test(template.shortcoming) && measured?.from == null ? null : say(template.shortcoming);
    const deadline = deadlineFor(random);
    const unit = template.unit ? fillSlots(template.unit, slots.values) : null;
    const text: ComposedText = {
      aspect: aspectOf(template.topic),
      topic: template.topic,
      content,
      measures: measuresFor(random, scene, template.topic),
      indicator: template.indicator ? say(template.indicator) : null,
      baseline: measured ? this.baselineOf(measured) : null,
      target: measured ? targetWording(random, measured, pattern.includes('{t}')) : null,
      measureUnit: unit,
      product: template.product ? say(template.product) : null,
      expectedEvidence: say(template.evidence),
      shortcoming: random.chance(0.78) ? shortcoming : null,
      milestone: milestoneFor(random, measured, unit, deadline),
      quality: 'concrete',
      planted: false,
      deadlineMonthDay: deadline,
    };
    return { text, saysPlace };
  }

  private baselineOf(measured: Measured): string {
    if (measured.from !== null) return formatNumber(measured.from, measured.decimals);
    return this.random.pick(['chưa theo dõi', 'chưa thống kê', 'chưa đo']);
  }

  private vagueText(scene: Scene): ComposedText | null {
    const { random } = this;
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const topic = random.weighted(TOPICS, (item) => topicWeight(item.code, scene.ask.year)).code;
      const slots = drawSlots(random, scene).values;
      const pattern = vaguePattern(random, scene.ask.kind, topic);
      if (![...slotsOf(pattern)].every((slot) => slots.has(slot))) continue;
      const content = tidied(
        fillSlots(random.chance(0.4) ? pattern.replace('{phong}', '{phongdu}') : pattern, slots),
      );
      if ((this.timesSaid.get(content) ?? 0) >= (attempt < 8 ? 1 : 2)) continue;
      return { ...blank(topic, content), target: vagueTarget(random), quality: 'vague' };
    }
    return null;
  }

  private exampleText(scene: Scene): ComposedText | null {
    const { ask } = scene;
    const found = EXAMPLES.find(
      (example) =>
        example.unitCode === ask.unitCode &&
        example.kind === ask.kind &&
        example.year === ask.year &&
        !this.examplesTaken.has(example.id) &&
        fitsRegistrant(example, scene),
    );
    if (!found || this.timesSaid.has(found.content) || this.random.chance(0.4)) return null;
    this.examplesTaken.add(found.id);
    const concrete = found.quality === 'concrete';
    return {
      ...blank(found.topic, found.content),
      measures: concrete ? measuresFor(this.random, scene, found.topic) : null,
      indicator: found.indicator ?? null,
      baseline: found.baseline ?? null,
      target: concrete ? (found.target ?? null) : vagueTarget(this.random),
      measureUnit: found.measureUnit ?? null,
      expectedEvidence: found.expectedEvidence ?? null,
      shortcoming: found.shortcoming ?? null,
      quality: found.quality,
      deadlineMonthDay: found.deadlineMonthDay ?? null,
    };
  }

  private plantedText(scene: Scene): ComposedText | null {
    const source = this.memory.sourceFor(this.random, scene);
    if (source === null) return null;
    const content = nearCopyOf(this.random, source.content);
    if (content === source.content || this.timesSaid.has(content)) return null;
    const deadlineMonthDay = deadlineFor(this.random);
    return { ...source, content, planted: true, shortcoming: null, milestone: null, deadlineMonthDay };
  }

  private keep(scene: Scene, template: Template, written: { text: ComposedText; saysPlace: boolean }): void {
    const key = this.useKey(scene, template);
    this.timesUsed.set(key, (this.timesUsed.get(key) ?? 0) + 1);
    this.said.add(template.content, scene.ask.unitCode, written.text.content);
    this.memory.keep(scene, written.text, written.saysPlace, isPortable(template, scene.area.tasks));
  }
}

function blank(topic: string, content: string): ComposedText {
  return {
    aspect: aspectOf(topic), topic, content, measures: null, indicator: null, baseline: null, target: null, measureUnit: null,
    product: null, expectedEvidence: null, shortcoming: null, milestone: null, quality: 'concrete', planted: false, deadlineMonthDay: null,
  }; // prettier-ignore
}

/** Laws have provisions, other subjects have rules made about them. */
function eased(text: string): string {
  return text
    .replace(/quy định mới về (Luật|Bộ luật)/g, 'quy định của $1')
    .replace(/văn bản mới về (Luật|Bộ luật)/g, 'văn bản hướng dẫn thi hành $1');
}

function fitsRegistrant(example: Example, scene: Scene): boolean {
  const { registrant } = example;
  if (example.quality === 'vague') return true;
  if (example.kind === 'individual')
    return isLeader(registrant) ? registrant === scene.ask.stateOffice : !scene.leader;
  return /^Chi bộ (Phòng|Ban|Chi cục|Đội|Khoa)/.test(registrant)
    ? registrant === scene.ask.cellName
    : scene.ask.cellName === null;
}
