import {
  Configuration,
  DatabaseApi,
  DatabaseState,
  DonorsApi,
  MembersApi,
  OrganizationsApi,
  ResponseError,
  Role,
  SignInApi,
} from "./generated/index.js";

declare const process: { env: Record<string, string | undefined>; exitCode: number };

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

function check(what: string, holds: boolean): void {
  if (!holds) {
    throw new Error(`not as expected: ${what}`);
  }
}

/** Sign in, create an organization with its database, become a member, add a donor, read it back, look at the database. */
async function tour(basePath: string, email: string, password: string, slug: string): Promise<void> {
  const token = await new SignInApi(new Configuration({ basePath })).issueToken({ tokenRequest: { email, password } });
  const configuration = new Configuration({ basePath, accessToken: token.accessToken });

  const { id: organizationId, dbConnectionString } = await new OrganizationsApi(configuration).createOrganization({
    newOrganization: { name: slug, slug, createDatabase: true },
  });
  check("the password is masked", dbConnectionString?.includes(":****@") === true);

  await new MembersApi(configuration).addMember({ organizationId, newMember: { email, role: Role.Editor } });

  const donors = new DonorsApi(configuration);
  const added = await donors.createDonor({ organizationId, newDonor: { firstName: "Test", lastName: "Donor" } });
  check("a moment is a Date", added.createdAt instanceof Date);
  check("what is not known is null", added.email === null);
  const page = await donors.listDonors({ organizationId, limit: 10 });
  check("the donor is listed", page.items.map((donor) => donor.id).join() === added.id && page.nextCursor === null);

  const database = await new DatabaseApi(configuration).getDatabaseStatus({ organizationId });
  check("the database is connected", database.status === DatabaseState.Connected);

  const refusal: unknown = await donors
    .createDonor({ organizationId, newDonor: { firstName: " ", lastName: "Donor" } })
    .catch((refused: unknown) => refused);
  check("what is refused is a problem", refusal instanceof ResponseError && refusal.response.status === 422);
}

await tour(
  given("CAUSEPILOT_API"),
  given("CAUSEPILOT_EMAIL"),
  given("CAUSEPILOT_PASSWORD"),
  given("CAUSEPILOT_SLUG"),
);
