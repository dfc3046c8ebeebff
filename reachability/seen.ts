import { beamCovers, type Beam } from "./beam";

/** What the walk of one sender has seen at one place; a part of what was seen leads nowhere new. */
export class Seen {
  private readonly at = new Map<object, { beam: Beam; doubtful: boolean }[]>();

  /** Is there something in the beam that was not seen there, or only with a doubt? Remembers it. */
  isNew(place: object, beam: Beam, doubtful: boolean): boolean {
    const known = this.at.get(place);
    if (!known) this.at.set(place, [{ beam, doubtful }]);
    else if (known.some((other) => (doubtful || !other.doubtful) && beamCovers(other.beam, beam)))
      return false;
    else known.push({ beam, doubtful });
    return true;
  }
}
