using Microsoft.AspNetCore.Http;
using Ovop.Functions.SignIn.Proving;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>
/// Which of what is posted to the office is so grave that whoever did not prove lately who they are has to (<see cref="StepUp"/>).
/// </summary>
internal sealed class Gravity
{
    private readonly Func<IFormCollection, bool> _isGrave;

    private Gravity(Func<IFormCollection, bool> isGrave) => _isGrave = isGrave;

    /// <summary>Being signed in is enough.</summary>
    public static Gravity Light { get; } = new(_ => false);

    /// <summary>What cannot be undone, takes personal data away or gives power to somebody.</summary>
    public static Gravity Grave { get; } = new(_ => true);

    /// <summary>Grave for some of it: what is only looked at first is light.</summary>
    public static Gravity When(Func<IFormCollection, bool> isGrave) => new(isGrave);

    public bool IsGrave(IFormCollection typed) => _isGrave(typed);
}
