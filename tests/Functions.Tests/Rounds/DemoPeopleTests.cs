using System.Text.Json;
using Ovop.Core.Offices;
using Ovop.Core.Places;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Rounds;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Offices;

namespace Ovop.Functions.Tests.Rounds;

/// <summary>The demonstration round and its people, from the very files that ship.</summary>
public sealed class DemoPeopleTests
{
    private static readonly Roster People = JsonSerializer.Deserialize<Roster>(Read("people.json"), CaseJson.Options)!;
    private static readonly Round Round = Round.Parse(Read("round.json")).Value;

    public static TheoryData<Commodity, string> Places =>
        [.. from commodity in Enum.GetValues<Commodity>() from province in Provinces.All select new TheoryDataRow<Commodity, string>(commodity, province.Code)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Panel_can_be_appointed_for_every_commodity_and_province(Commodity commodity, string province) =>
        PanelRule.Appoint(Round.Panel, Question(commodity, province), Pool, "seed").Problems.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Places))]
    public void Six_may_sit_for_every_commodity_and_province(Commodity commodity, string province) =>
        People.Assessors.Count(assessor => PanelRule.BarFor(assessor, Question(commodity, province), Round.Panel) is null).ShouldBeGreaterThanOrEqualTo(6);

    [Fact]
    public void Every_id_and_address_belongs_to_one_person()
    {
        var contacts = People.Endorsers.Select(endorser => endorser.Contact).Append(People.Ratifier).Concat(People.Administrators).Concat(People.Officers.Select(officer => officer.Contact)).ToList();

        People.Assessors.Select(assessor => assessor.Id).Concat(contacts.Select(contact => contact.Id)).ShouldBeUnique();
        People.Assessors.Select(assessor => assessor.Email).Concat(contacts.Select(contact => contact.Email)).ShouldBeUnique();
    }

    [Fact]
    public void Every_province_named_is_one_of_the_38() => People.Assessors.Select(assessor => assessor.Province)
        .Concat(People.Endorsers.Select(endorser => endorser.Province).OfType<string>())
        .Concat(People.Officers.Select(officer => officer.Province))
        .ShouldAllBe(code => Provinces.Find(code) != null);

    [Fact]
    public void Every_address_is_an_example() => People.Assessors.Select(assessor => assessor.Email).ShouldAllBe(email => email.EndsWith("@contoh.id"));

    [Fact]
    public void One_endorser_stands_in_for_every_province() => People.Endorsers.Count(endorser => endorser.Province is null).ShouldBe(1);

    private static IReadOnlyList<PoolMember> Pool => [.. People.Assessors.Select(assessor => new PoolMember(assessor, 0))];

    private static PanelQuestion Question(Commodity commodity, string province) =>
        new("OVOP-2026-000001", commodity, province, ["1234567890123"], [], [], Round.Panel.Assessors, new DateOnly(2026, 11, 24));

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo", file));
}
