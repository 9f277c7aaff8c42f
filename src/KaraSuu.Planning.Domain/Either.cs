using System.Linq.Expressions;

namespace KaraSuu.Planning.Domain;

/// <summary>Two conditions of a query, of which one is enough.</summary>
public static class Either
{
    public static Expression<Func<T, bool>> Of<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(one.Body, new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
