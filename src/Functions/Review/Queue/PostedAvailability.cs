using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Review.Queue;

/// <summary>Reads when and how much an assessor takes, as it was posted.</summary>
internal static class PostedAvailability
{
    public static Result<Availability> Of(IFormCollection typed, DateTimeOffset now)
    {
        var (from, to) = (TypedDate.Read(box => typed[box], "dari"), TypedDate.Read(box => typed[box], "sampai"));
        return Availability.Of(
            from.Date, to.Date, !from.IsBlank || !to.IsBlank, typed["beban"].ToString().Trim(), WorkingCalendar.DateOf(now));
    }
}
