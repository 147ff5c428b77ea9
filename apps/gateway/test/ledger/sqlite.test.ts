import { describeLeases } from "./suite/leases.ts";
import { describeLedger } from "./suite/ledger-suite.ts";
import { filePlace } from "./suite/place.ts";

describeLedger("sqliteLedger()", () => filePlace());
describeLeases(() => filePlace());
