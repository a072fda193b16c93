using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Notices;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Tests.Notices.Mornings;

/// <summary>What tells nobody anything any more is forgotten, and nothing else is read for that.</summary>
public sealed class MorningRowsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_mail_of_a_day_forgets_the_old_rows_of_its_box_and_reads_none_of_the_others()
    {
        var (tables, clock) = (new InMemoryTables(), new FakeTimeProvider(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero)));
        var days = new MorningMails(tables, Options.Create(new MailOptions()), clock);
        foreach (var day in new[] { new DateOnly(2026, 9, 1), new(2026, 11, 1), new(2026, 11, 25) })
            await days.Take("kotak", "kadis", new("kadis", day, LetterState.Sending, clock.GetUtcNow(), []), [], Cancel);

        (await days.Change("kotak", "kadis", new(2026, 9, 1), 1, known => known, Cancel)).ShouldBeNull();
        (await days.Change("kotak", "kadis", new(2026, 11, 1), 1, known => known, Cancel)).ShouldNotBeNull();
        tables.Of("MailHolds").Filter.ShouldContain("RowKey lt '20260926'");
    }
}
