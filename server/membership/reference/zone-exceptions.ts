interface ZoneException {
  readonly stateCode: string;
  readonly timeZone: string;
  readonly counties: readonly string[];
}

/**
 * Counties whose clock differs from their capital's (49 CFR 71). A county the line divides keeps the time of its
 * seat, so Gulf (FL), Cherry (NE), McKenzie and Sioux (ND) and Stanley (SD) are not listed; nor is Aleutians West
 * (AK), most of whose people live east of the line.
 */
export const zoneExceptions: readonly ZoneException[] = [
  exception(
    "FL",
    "America/Chicago",
    "Bay, Calhoun, Escambia, Holmes, Jackson, Okaloosa, Santa Rosa, Walton, Washington",
  ),
  exception(
    "ID",
    "America/Los_Angeles",
    "Benewah, Bonner, Boundary, Clearwater, Idaho, Kootenai, Latah, Lewis, Nez Perce, Shoshone",
  ),
  exception(
    "IN",
    "America/Chicago",
    "Gibson, Jasper, Lake, LaPorte, Newton, Perry, Porter, Posey, Spencer, Starke, Vanderburgh, Warrick",
  ),
  exception("KS", "America/Denver", "Greeley, Hamilton, Sherman, Wallace"),
  exception(
    "KY",
    "America/Chicago",
    `Adair, Allen, Ballard, Barren, Breckinridge, Butler, Caldwell, Calloway, Carlisle, Christian, Clinton, Crittenden,
     Cumberland, Daviess, Edmonson, Fulton, Graves, Grayson, Green, Hancock, Hart, Henderson, Hickman, Hopkins,
     Livingston, Logan, Lyon, McCracken, McLean, Marshall, Metcalfe, Monroe, Muhlenberg, Ohio, Russell, Simpson, Todd,
     Trigg, Union, Warren, Webster`,
  ),
  exception("MI", "America/Menominee", "Dickinson, Gogebic, Iron, Menominee"),
  exception(
    "NE",
    "America/Denver",
    `Arthur, Banner, Box Butte, Chase, Cheyenne, Dawes, Deuel, Dundy, Garden, Grant, Hooker, Keith, Kimball, Morrill,
     Perkins, Scotts Bluff, Sheridan, Sioux`,
  ),
  exception(
    "ND",
    "America/Denver",
    "Adams, Billings, Bowman, Dunn, Golden Valley, Grant, Hettinger, Slope, Stark",
  ),
  exception("OR", "America/Boise", "Malheur"),
  exception(
    "SD",
    "America/Denver",
    `Bennett, Butte, Corson, Custer, Dewey, Fall River, Haakon, Harding, Jackson, Lawrence, Meade, Oglala Lakota,
     Pennington, Perkins, Ziebach`,
  ),
  exception(
    "TN",
    "America/New_York",
    `Anderson, Blount, Bradley, Campbell, Carter, Claiborne, Cocke, Grainger, Greene, Hamblen, Hamilton, Hancock,
     Hawkins, Jefferson, Johnson, Knox, Loudon, McMinn, Meigs, Monroe, Morgan, Polk, Rhea, Roane, Scott, Sevier,
     Sullivan, Unicoi, Union, Washington`,
  ),
  exception("TX", "America/Denver", "El Paso, Hudspeth"),
];

function exception(stateCode: string, timeZone: string, counties: string): ZoneException {
  return { stateCode, timeZone, counties: counties.split(",").map((name) => name.trim()) };
}
