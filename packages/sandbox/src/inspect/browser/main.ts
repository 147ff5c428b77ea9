import { copyOnClick } from "./copy.ts";
import { follow } from "./live.ts";
import { submitInPlace } from "./submit.ts";

document.documentElement.classList.add("script");
copyOnClick();
submitInPlace();
follow();
