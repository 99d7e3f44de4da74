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

/** One topic a scene can speak about, with its templates. */
interface Choice {
  weight: number;
  templates: { template: Template; weight: number }[];
}

/** A sentence with the numbers it was made with. */
interface Sentence {
  content: string;
  measured: Measured | null;
  /** true when it names the department in full */
  saysPlace: boolean;
  /** true when it repeats the target */
  saysTarget: boolean;
}

const VAGUE_SHARE = 0.12;
const PLANTED_SHARE = 0.033;

/** Composes the texts of registrations, one after another; the same seed and requests give the same texts. */
export class TextComposer {
  private readonly random: Random;
  private readonly units: Map<string, DemoUnit>;
  private readonly timesSaid = new Map<string, number>();
  private readonly timesUsed = new Map<string, Map<Template, number>>();
  private readonly examplesTaken = new Set<string>();
  private readonly memory = new Memory();
  private readonly said = new SaidBefore();
  private readonly slotCache = new Map<Template, string[]>();

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
    const choices = this.choicesFor(scene);
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const slots = drawSlots(this.random, scene);
      const template = this.chosenFrom(choices);
      if (template.measure?.days === true && slots.usualDays < 3) continue;
      const sentence = this.sentenceOf(template, slots);
      if (attempt >= 30) sentence.content += `, bắt đầu từ tháng ${this.random.int(2, 9)}`;
      if ((this.timesSaid.get(sentence.content) ?? 0) >= (attempt < 45 ? 1 : 3)) continue;
      if (attempt < 16 && this.said.isTooAlike(template, scene.ask.unitCode, sentence.content)) continue;
      const text = this.completed(template, sentence, slots, scene);
      this.keep(scene, template, text, sentence.saysPlace);
      return text;
    }
    throw new RangeError(`the stock of sentences for ${scene.ask.unitCode} is used up`);
  }

  /** The templates that fit a scene, by topic, with the weights they are drawn by: those used less count more. */
  private choicesFor(scene: Scene): Choice[] {
    const known = drawSlots(this.random, scene).values;
    const uses = this.timesUsed.get(scene.ask.unitCode);
    const choices = new Map<string, Choice>();
    for (const template of [...scene.area.tasks, ...TEMPLATES]) {
      if (!speaksFor(template, scene) || !this.slotsIn(template).every((slot) => known.has(slot))) continue;
      const used = uses?.get(template) ?? 0;
      const own = scene.area.tasks.includes(template) ? 4 : 1;
      const head = template.who === 'leader' ? 1.5 : 1;
      const choice = choices.get(template.topic) ?? { weight: 0, templates: [] };
      const freshness = (1 / (1 + used)) ** 0.7;
      choice.weight = Math.max(choice.weight, topicWeight(template.topic, scene.ask.year) * freshness);
      choice.templates.push({ template, weight: (own * head) / (1 + 2 * used) ** 2 });
      choices.set(template.topic, choice);
    }
    return [...choices.values()];
  }

  private chosenFrom(choices: Choice[]): Template {
    const { templates } = this.random.weighted(choices, (choice) => choice.weight);
    return this.random.weighted(templates, (item) => item.weight).template;
  }

  private slotsIn(template: Template): string[] {
    const known = this.slotCache.get(template);
    if (known) return known;
    const all = slotsOf(`${template.content} ${template.shortcoming} ${template.unit ?? ''}`);
    const slots = [...all].filter((slot) => slot !== 'b' && slot !== 't');
    this.slotCache.set(template, slots);
    return slots;
  }

  private sentenceOf(template: Template, slots: Slots): Sentence {
    const { random } = this;
    const variant = chooseVariants(random, template.content);
    const saysPlace = variant.includes('{phong}') && random.chance(0.45);
    const pattern = saysPlace ? variant.replace('{phong}', '{phongdu}') : variant;
    const measured = template.measure
      ? drawMeasure(random, template.measure, slots.usualDays, pattern.includes('{b}'))
      : null;
    if (measured) {
      slots.values.set('t', formatNumber(measured.to, measured.decimals));
      if (measured.from !== null) slots.values.set('b', formatNumber(measured.from, measured.decimals));
    }
    return { content: this.spoken(pattern, slots), measured, saysPlace, saysTarget: pattern.includes('{t}') };
  }

  private spoken(part: string, slots: Slots): string {
    return tidied(
      eased(fillSlots(drawNumbers(this.random, chooseVariants(this.random, part)), slots.values)),
    );
  }

  private completed(template: Template, sentence: Sentence, slots: Slots, scene: Scene): ComposedText {
    const { random } = this;
    const { content, measured } = sentence;
    const say = (part: string): string => this.spoken(part, slots);
    const shortcoming =
      /\{b\}/.test(template.shortcoming) && measured?.from == null ? null : say(template.shortcoming);
    const deadline = deadlineFor(random);
    const unit = template.unit ? fillSlots(template.unit, slots.values) : null;
    return {
      aspect: aspectOf(template.topic),
      topic: template.topic,
      content,
      measures: measuresFor(random, scene, template.topic),
      indicator: template.indicator ? say(template.indicator) : null,
      baseline: measured ? this.baselineOf(measured) : null,
      target: measured ? targetWording(random, measured, sentence.saysTarget) : null,
      measureUnit: unit,
      product: template.product ? say(template.product) : null,
      expectedEvidence: say(template.evidence),
      shortcoming: random.chance(0.78) ? shortcoming : null,
      milestone: milestoneFor(random, measured, unit, deadline),
      quality: 'concrete',
      planted: false,
      deadlineMonthDay: deadline,
    };
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

  private keep(scene: Scene, template: Template, text: ComposedText, saysPlace: boolean): void {
    const uses = this.timesUsed.get(scene.ask.unitCode) ?? new Map<Template, number>();
    uses.set(template, (uses.get(template) ?? 0) + 1);
    this.timesUsed.set(scene.ask.unitCode, uses);
    this.said.add(template, scene.ask.unitCode, text.content);
    this.memory.keep(scene, text, saysPlace, isPortable(template, scene.area.tasks));
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
