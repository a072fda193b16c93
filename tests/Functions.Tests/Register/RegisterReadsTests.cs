using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Register;
using Ovop.Functions.Register;

namespace Ovop.Functions.Tests.Register;

/// <summary>The register as two instances of the app read it, and how often they ask.</summary>
public sealed class RegisterReadsTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new(new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero));
    private readonly InMemoryTables _tables = new();
    private readonly TableRegister _one;
    private readonly TableRegister _other;

    public RegisterReadsTests() => (_one, _other) = (new(_tables, _clock), new(_tables, _clock));

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task What_has_not_changed_costs_one_reading_a_second()
    {
        await Put(Awards.Batik);
        await Show(_one);
        var before = Reads;

        for (var page = 0; page < 10; page++)
            await Show(_one);
        Reads.ShouldBe(before);

        _clock.Advance(Second);
        for (var page = 0; page < 10; page++)
            await Show(_one);
        Reads.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Revocation_shows_at_once_where_it_is_written_and_within_a_second_elsewhere()
    {
        await Put(Awards.Batik);
        (await StateAt(_one), await StateAt(_other)).ShouldBe((AwardState.Valid, AwardState.Valid));

        await Put(Awards.Batik with { State = AwardState.Revoked });
        (await StateAt(_one)).ShouldBe(AwardState.Revoked);
        _clock.Advance(Second);
        (await StateAt(_other)).ShouldBe(AwardState.Revoked);
    }

    [Fact]
    public async Task What_goes_with_an_award_is_read_anew_when_it_changes()
    {
        await Put(Awards.Batik, new(null, ["one.webp"]));
        (await Show(_one)).Photos.ShouldBe(["one.webp"]);
        await Put(Awards.Batik, PublicShow.Nothing);
        (await Show(_one)).IsNothing.ShouldBeTrue();
    }

    private int Reads => _tables.Of("Register").Reads;

    private Task Put(PublicAward award, PublicShow? shown = null) => _one.Put(award, shown, TestContext.Current.CancellationToken);

    private static async Task<PublicShow> Show(TableRegister register) => await register.Shown(
        await register.Read(TestContext.Current.CancellationToken), Awards.Batik.Certificate, TestContext.Current.CancellationToken);

    private static async Task<AwardState> StateAt(TableRegister register) =>
        (await register.Read(TestContext.Current.CancellationToken)).Find(Awards.Batik.Certificate)!.State;
}
