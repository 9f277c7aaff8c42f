using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

/// <summary>What holds for every table: revision tokens, aimak keys, and deletes that cascade only inside an aggregate.</summary>
internal static class Common
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(Record).IsAssignableFrom(type.ClrType))
                builder.Entity(type.ClrType).Property(nameof(Record.Revision)).IsConcurrencyToken();
            var keys = type.GetProperties().Select(p => p.Name).Where(name => name.EndsWith(nameof(ISorted.SortKey), StringComparison.Ordinal));
            foreach (var key in keys.ToList())
                builder.Entity(type.ClrType).Property(key).HasMaxLength(Sorted.KeyMaxLength).UsePropertyAccessMode(PropertyAccessMode.Property);
            if (typeof(IOfAimak).IsAssignableFrom(type.ClrType) && type.ClrType != typeof(Village))
                builder.Entity(type.ClrType).HasOne(typeof(AiylAimak)).WithMany().HasForeignKey(nameof(IOfAimak.AiylAimakId));
        }
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()))
        {
            var isPartOfAggregate = key.PrincipalToDependent is not null || IsIdentity(key.DeclaringEntityType.ClrType);
            key.DeleteBehavior = isPartOfAggregate ? DeleteBehavior.Cascade : DeleteBehavior.Restrict;
        }
    }

    public static void Names<T>(this EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, LocalText?>> property, int maxLength)
        where T : class =>
        entity.ComplexProperty(property, text =>
        {
            text.IsRequired();
            text.Property(t => t!.Ky).HasMaxLength(maxLength);
            text.Property(t => t!.Ru).HasMaxLength(maxLength);
            text.Property(t => t!.En).HasMaxLength(maxLength);
        });

    /// <summary>A sum in one column of whole tyiyn, which both databases sort and add up.</summary>
    public static void Sum<T>(this EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, Money>> property, string column)
        where T : class =>
        entity.ComplexProperty(property, sum => sum.Property(s => s.Tyiyn).HasColumnName(column));

    /// <summary>The same of a sum that may be unknown.</summary>
    public static void Sum<T>(this EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, Money?>> property, string column)
        where T : class =>
        entity.ComplexProperty<Money>(property, sum => sum.Property(s => s.Tyiyn).HasColumnName(column));

    /// <summary>Days from the first to the last in two columns.</summary>
    public static void Days<T>(
        this EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, Period?>> property, string from, string until)
        where T : class =>
        entity.ComplexProperty(property, days =>
        {
            days.IsRequired();
            days.Property(d => d!.From).HasColumnName(from);
            days.Property(d => d!.Until).HasColumnName(until);
        });

    /// <summary>A computed, folded column that lists search in.</summary>
    public static void Searched<T>(this EntityTypeBuilder<T> entity)
        where T : class, ISearched =>
        entity.Property(e => e.SearchText).UsePropertyAccessMode(PropertyAccessMode.Property);

    private static bool IsIdentity(Type type) => type.Namespace == typeof(IdentityUser).Namespace;
}
